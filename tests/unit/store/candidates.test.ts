import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import { candidateWindow } from '../../../src/domain/matching/candidate-window.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';
import { disputeAt } from '../domain/disputes/dispute-at.js';

const DAY_MS = 86_400_000;
const AREAS = ['530112010-001', '530112010-002', '530112010-003', '530112010-C01', '530112010'];
const CATEGORIES = ['0201', '0202', '0804', '02'];

describe('looking for other reports of a dispute', () => {
  let hub: TestHub;
  const stored: Dispute[] = [];

  beforeAll(async () => {
    hub = await testHub();
    const start = new Date('2026-06-01T00:00:00Z').getTime();
    for (let number = 0; number < 200; number += 1) {
      stored.push({
        ...disputeAt('report'),
        id: `D-${String(number).padStart(4, '0')}`,
        areaCode: AREAS[number % AREAS.length] ?? '',
        categoryCode: CATEGORIES[number % CATEGORIES.length] ?? '',
        happenedOn: new Date(start + number * DAY_MS),
      });
    }
    for (const dispute of stored) await hub.services.repositories.disputes.insert(dispute);
  });
  afterAll(() => hub.close());

  it.each(['anything', 'same-class'] as const)(
    'finds those of the window of %s, and no other',
    async (reach) => {
      const sought = stored[100];
      if (!sought) throw new Error('nothing stored');
      const window = candidateWindow(sought, reach);
      const ofClass = reach === 'same-class' ? { categoryClass: '02' } : {};
      const found = await hub.services.repositories.disputes.idsAround({ ...window, ...ofClass, limit: 100 });
      const expected = stored.filter(
        ({ areaCode, categoryCode, happenedOn }) =>
          window.areaCodes.includes(areaCode) &&
          happenedOn >= window.from &&
          happenedOn <= window.to &&
          (reach === 'anything' || categoryCode.startsWith('02')),
      );
      expect(expected.length).toBeGreaterThan(1);
      expect(found.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    },
  );

  it('reads an index for it, and little besides what it finds', async () => {
    const sought = stored[100];
    if (!sought) throw new Error('nothing stored');
    const { areaCodes, from, to } = candidateWindow(sought, 'anything');
    const { executionStats } = (await hub.services.repositories.connection
      .collection('disputes')
      .find({ areaCode: { $in: [...areaCodes] }, happenedOn: { $gte: from, $lte: to } })
      .explain('executionStats')) as unknown as {
      executionStats: { totalDocsExamined: number; nReturned: number };
    };
    expect(executionStats.totalDocsExamined).toBe(executionStats.nReturned);
    expect(executionStats.nReturned).toBeLessThan(10);
  });

  it('never returns more than it was asked for, the latest first', async () => {
    const window = { areaCodes: AREAS, from: new Date(0), to: new Date('2030-01-01') };
    const found = await hub.services.repositories.disputes.idsAround({ ...window, limit: 7 });
    expect(found).toEqual(
      stored
        .slice(-7)
        .map(({ id }) => id)
        .toReversed(),
    );
  });
});
