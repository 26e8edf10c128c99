import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StatutoryClock } from '../../../src/domain/court/statutory-clock.js';
import { clockOccasions } from '../../../src/services/court/clock-occasions.js';
import { tellStaff } from '../../../src/services/people/notices/tell-staff.js';
import { officeTold } from '../../../src/simulation/invariants/office-told.js';
import { seenRisesNoMore } from '../../../src/simulation/invariants/seen-rises-no-more.js';
import type { World } from '../../../src/simulation/world/world.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';
import { disputeAt } from '../domain/disputes/dispute-at.js';

describe('the evening’s look at what the office was told', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub();
  });
  afterAll(() => hub.close());

  it('finds a warning that came to nobody, and nothing once it has', async () => {
    const { disputes, statutoryClocks } = hub.services.repositories;
    await disputes.insert(disputeAt('handle'));
    const raisedAt = hub.clock.now();
    const clock: StatutoryClock = {
      id: 'C-1:confirmation',
      version: 1,
      schemaVersion: 2,
      effects: [],
      kind: 'confirmation',
      startedOn: '2026-11-03',
      end: { counted: '2026-12-03', day: '2026-12-03' },
      disputeId: 'D-1',
      areaCode: '530112010-001',
      state: 'running',
      warnings: [{ kind: 'ten-days', on: '2026-11-23', raisedAt }],
    };
    await statutoryClocks.insert(clock);
    // Of the whole simulated world it looks at the hub and the day alone.
    const world = { hub: { services: hub.services }, today: '2026-11-23' } as unknown as World;
    const look = () => officeTold.check(world, { whole: true, types: new Set(), disputes: [] });
    expect(await look()).toEqual([{ case: clock.id, reason: 'nobody of the office was told' }]);
    for (const occasion of clockOccasions(clock, undefined, raisedAt))
      await tellStaff(occasion, 0, hub.services);
    expect(await look()).toEqual([]);
  });

  it('finds that somebody was told of what another had seen before, and not of what was seen after', async () => {
    const { staffNotices } = hub.services.repositories;
    const [told] = await staffNotices.ofSubject('C-1:confirmation', ['530112010-001']);
    if (!told) throw new Error('nobody was told');
    const look = (seenAt: Date) =>
      seenRisesNoMore.check(
        { hub: { services: hub.services }, seenOccasions: new Map([[told.key, seenAt]]) } as unknown as World,
        { whole: true, types: new Set(), disputes: [] },
      );
    expect(await look(told.filedAt)).toEqual([]);
    const before = new Date(told.filedAt.getTime() - 1);
    expect(await look(before)).toContainEqual({
      case: told.id,
      reason: expect.stringContaining('seen before'),
    });
  });
});
