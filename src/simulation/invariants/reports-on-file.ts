import type { Fault, Invariant } from '../invariant.js';

/**
 * Nothing that was reported is lost (上报不丢失): every report that a platform took is on file as a dispute, or part of one, by
 * the evening.
 */
export const reportsOnFile: Invariant = {
  name: 'reports-on-file',
  async check(world) {
    const { sources } = world.hub.services.repositories;
    const faults: Fault[] = [];
    for (const report of world.unseenReports.splice(0)) {
      const { platform, externalId } = report;
      if (await sources.find(platform, externalId)) continue;
      if (platform !== 'hub' && world.down.has(platform)) world.unseenReports.push(report);
      else faults.push({ case: `${platform}:${externalId}`, reason: 'reported, and not on file' });
    }
    return faults;
  },
};
