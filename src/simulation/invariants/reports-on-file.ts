import type { Fault, Invariant } from '../invariant.js';
import type { Reported } from '../world/tale.js';

/**
 * Nothing that was reported is lost (上报不丢失): every report that a platform took, and every one that a resident was told a
 * number of, is on file as a dispute, or part of one, by the evening; each by itself.
 */
export const reportsOnFile: Invariant = {
  name: 'reports-on-file',
  async check(world) {
    const { sources, disputes } = world.hub.services.repositories;
    const faults: Fault[] = [];
    const claimed: { readonly name: string; readonly id: string }[] = [];
    const reported = await Promise.all(
      world.unseenReports.splice(0).map(async (report) => ({
        report,
        id: await sources.find(report.platform, report.externalId),
      })),
    );
    for (const { report, id } of reported) {
      if (id !== undefined) claimed.push({ name: nameOf(report), id });
      else if (report.platform !== 'hub' && world.down.has(report.platform)) world.unseenReports.push(report);
      else faults.push({ case: nameOf(report), reason: 'reported, and not on file' });
    }
    // A number is given out before there is a dispute.
    const onFile = await disputes.findMany(claimed.map(({ id }) => id));
    for (const { name, id } of claimed) {
      const dispute = onFile.find((one) => one.id === id);
      if (!dispute?.sources.some((source) => nameOf(source) === name))
        faults.push({ case: name, reason: `reported, and ${id} does not have it` });
    }
    return faults;
  },
};

const nameOf = ({ platform, externalId }: Reported): string => `${platform}:${externalId}`;
