import { afterAll, beforeAll, expect, it } from 'vitest';
import { disputesPastRetention } from '../../../src/services/disputes/disputes-past-retention.js';
import { erasePersonalData } from '../../../src/services/disputes/erase-personal-data.js';
import { openDispute } from '../../../src/services/disputes/open-dispute.js';
import { PEOPLE } from '../../kit/people.js';
import { DITCH, otherNeighbours } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

let hub: TestHub;

/** A case that was closed so many years and days ago. */
async function closed(id: string, yearsAgo: number, changes: object = {}): Promise<void> {
  const { services } = hub;
  const reportedAt = new Date('2010-01-01T00:00:00Z');
  const parties = otherNeighbours(Number(id.slice(1)));
  const source = { platform: 'hub', externalId: id, reportedAt } as const;
  await openDispute(id, { ...DITCH, parties }, source, PEOPLE.gridWorker, services);
  await hub.settle();
  const stepEnteredAt = new Date(hub.clock.now());
  stepEnteredAt.setUTCFullYear(stepEnteredAt.getUTCFullYear() - yearsAgo);
  stepEnteredAt.setUTCDate(stepEnteredAt.getUTCDate() - 1);
  await services.repositories.disputes.change(id, (current) => ({
    next: { ...current, step: 'closed', stepEnteredAt, ...changes },
    result: undefined,
  }));
}

beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const due = async (who = PEOPLE.desk) =>
  (await disputesPastRetention(10, who, hub.services)).map(({ id }) => id);

it('finds what need not be kept any more, by its class and the longest closed first, until it is erased', async () => {
  const handOver = { key: 'D4:1', state: 'delivered', requestedAt: new Date('2010-01-01T00:00:00Z') };
  await closed('D1', 9);
  await closed('D2', 10);
  await closed('D3', 12);
  await closed('D4', 14, { handOver });
  await closed('D5', 15, { handOver, court: { sequence: 9, status: 'confirmed', at: new Date(0) } });
  await closed('D6', 20, {
    protections: ['minor'],
    protectedParties: [{ partyId: 'D6:1', protections: ['minor'] }],
  });
  expect(await due()).toEqual(['D5', 'D3', 'D2']);
  expect(await due(PEOPLE.farMediator)).toEqual([]);

  const request = { partyId: 'D3:1', ground: 'retention-over', reason: '保存期限已届满。' } as const;
  expect(await erasePersonalData(request, PEOPLE.desk, hub.services)).toMatchObject({ id: 'D3' });
  await hub.settle();
  expect((await hub.services.repositories.disputes.find('D3'))?.effects).toEqual([]);
  expect(await due()).toEqual(['D5', 'D2']);
});
