import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '../../../src/domain/disputes/is-refusal.js';
import type { PlatformReport } from '../../../src/domain/platforms/platform-report.js';
import { destroyRecord } from '../../../src/services/disputes/destroy-record.js';
import { mergeDisputes } from '../../../src/services/disputes/matching/merge-disputes.js';
import { undoMerge } from '../../../src/services/disputes/matching/undo-merge.js';
import { acceptReports } from '../../../src/services/inbox/accept-reports.js';
import { PEOPLE } from '../../kit/people.js';
import { gridReport, otherNeighbours } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

const REASON = '同一条水沟的同一件事。';

describe('two records of one case that contradict each other', () => {
  let hub: TestHub;
  let winner: string;
  let loser: string;

  beforeAll(async () => {
    hub = await testHub();
    winner = await told(gridReport({ parties: otherNeighbours(1) }));
    const { gridCode, ...record } = gridReport({ externalId: 'A-1', eventId: 'A-1', scaleCode: '02' });
    loser = await told({
      ...record,
      kind: 'app-report',
      platform: 'governance-app',
      areaCode: gridCode,
      parties: otherNeighbours(2),
      files: [],
    });
  });
  afterAll(() => hub.close());

  async function told(report: PlatformReport): Promise<string> {
    await acceptReports([report], hub.services);
    await hub.settle();
    return (await hub.services.repositories.sources.find(report.platform, report.externalId)) ?? '';
  }
  const open = async (id: string) => hub.services.repositories.fieldConflicts.openOf(id);
  async function merge(): Promise<void> {
    const merged = await mergeDisputes(
      { loserId: loser, winnerId: winner, reason: REASON },
      PEOPLE.desk,
      hub.services,
    );
    expect(isRefusal(merged)).toBe(false);
    await hub.settle();
  }

  it('are nobody’s task while they are two cases', async () => {
    expect([...(await open(winner)), ...(await open(loser))]).toEqual([]);
  });

  it('are one task of the case that stays once they are one, and none once they are two again', async () => {
    await merge();
    expect(await open(winner)).toMatchObject([
      {
        field: 'scaleCode',
        standing: { platform: 'grid', value: '01' },
        against: { platform: 'governance-app', value: '02' },
      },
    ]);
    expect(await open(loser)).toEqual([]);
    // Each has its own facts all the while, so that they can be taken apart.
    expect(await hub.services.repositories.disputes.find(loser)).toMatchObject({ scaleCode: '02' });
    await undoMerge(loser, '其实是两件事。', PEOPLE.desk, hub.services);
    await hub.settle();
    expect(await open(winner)).toEqual([]);
  });

  it('are a task again when they are one case again, though both said it long ago', async () => {
    await merge();
    expect(await open(winner)).toHaveLength(1);
  });

  it('leave no task and no words behind when the case is erased', async () => {
    const { repositories } = hub.services;
    const dispute = await repositories.disputes.find(winner);
    if (!dispute) throw new Error('there is no such dispute');
    await destroyRecord(dispute, hub.services);
    expect(await open(winner)).toEqual([]);
    const [id = ''] = await repositories.fieldConflicts.idsOf(winner);
    expect(JSON.stringify(await repositories.fieldConflicts.find(id))).not.toContain('"value":"0');
    expect(JSON.stringify(await repositories.statedFields.find(winner))).not.toContain('水沟');
    expect(await repositories.dues.fallen(new Date('2027-06-01T00:00:00Z'), 500)).not.toContainEqual(
      expect.objectContaining({ kind: 'field-conflict' }),
    );
  });
});
