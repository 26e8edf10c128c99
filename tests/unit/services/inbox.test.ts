import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import type { CourtProgress, PlatformReport } from '../../../src/domain/platforms/platform-report.js';
import { assignDispute } from '../../../src/services/disputes/assign-dispute.js';
import { handOverToCourt } from '../../../src/services/disputes/hand-over-to-court.js';
import { moveDispute } from '../../../src/services/disputes/move-dispute.js';
import { acceptReports } from '../../../src/services/inbox/accept-reports.js';
import { PEOPLE } from '../../kit/people.js';
import { courtProgress, gridReport, otherNeighbours } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

describe('what platforms tell the hub', () => {
  let hub: TestHub;
  let records = 0;

  beforeAll(async () => {
    hub = await testHub();
  });
  afterAll(() => hub.close());

  async function tell(...reports: PlatformReport[]): Promise<number> {
    const fresh = await acceptReports(reports, hub.services);
    await hub.settle();
    return fresh;
  }

  const newRecord = () => {
    records += 1;
    return gridReport({
      eventId: `E-${records}`,
      externalId: `G-${records}`,
      parties: otherNeighbours(records),
    });
  };

  async function disputeOf(externalId: string): Promise<Dispute> {
    const id = await hub.services.repositories.sources.find('grid', externalId);
    const dispute = id && (await hub.services.repositories.disputes.find(id));
    if (!dispute) throw new Error('there is no such dispute');
    return dispute;
  }

  const entry = (report: PlatformReport) =>
    hub.services.repositories.inbox.find(`${report.platform}:${report.eventId}`);

  it('turns a grid record into a dispute in the desk’s hands', async () => {
    const report = newRecord();
    await tell(report);
    expect(await disputeOf(report.externalId)).toMatchObject({
      title: report.title,
      areaCode: '530112010-001',
      step: 'report',
      owner: { role: 'desk' },
      sources: [{ platform: 'grid', externalId: report.externalId }],
    });
    expect(await entry(report)).toMatchObject({ state: 'applied', effects: [] });
  });

  it('stores an event once, however often it is delivered', async () => {
    const report = newRecord();
    expect(await tell(report)).toBe(1);
    expect(await tell(report, report)).toBe(0);
    const found = await hub.services.repositories.gridRecords.ofDisputes([
      (await disputeOf(report.externalId)).id,
    ]);
    expect(found).toHaveLength(1);
  });

  it('makes one dispute of a record that is changed later, and goes by the later state of the record', async () => {
    const report = newRecord();
    await tell(report);
    const later = {
      ...report,
      eventId: `${report.eventId}:2`,
      title: '水沟纠纷（补充）',
      occurredAt: new Date(report.occurredAt.getTime() + 60_000),
    };
    await tell(later);
    const dispute = await disputeOf(report.externalId);
    expect(dispute.title).toBe(later.title);
    expect(dispute.history.at(-1)).toMatchObject({ action: 'facts-renewed', fields: ['title'] });
    const [record] = await hub.services.repositories.gridRecords.ofDisputes([dispute.id]);
    expect(record).toMatchObject({ title: '水沟纠纷（补充）', asOf: later.occurredAt });
  });

  it('never shows an older state of a record over a newer one', async () => {
    const report = newRecord();
    const older = {
      ...report,
      eventId: `${report.eventId}:0`,
      title: '初稿',
      occurredAt: new Date(report.occurredAt.getTime() - 60_000),
    };
    await tell(report);
    await tell(older);
    const [record] = await hub.services.repositories.gridRecords.ofDisputes([
      (await disputeOf(report.externalId)).id,
    ]);
    expect(record?.title).toBe(report.title);
  });

  it('keeps a record from a grid that does not exist, and says why it was not applied', async () => {
    const report = { ...newRecord(), gridCode: '110101-001' };
    await tell(report);
    expect(await entry(report)).toMatchObject({ state: 'rejected', reason: 'no such grid: 110101-001' });
  });

  async function handedOver(): Promise<Dispute> {
    const report = newRecord();
    await tell(report);
    const { id } = await disputeOf(report.externalId);
    const { desk, mediator } = PEOPLE;
    const move = (kind?: 'assessment' | 'routing-decision') =>
      moveDispute(
        id,
        { move: 'advance', evidence: kind ? [{ kind, text: '可以调解。' }] : [] },
        desk,
        hub.services,
      );
    await move();
    await move('assessment');
    await assignDispute(id, { owner: mediator }, desk, hub.services);
    await move('routing-decision');
    await handOverToCourt(id, {}, mediator, hub.services);
    return disputeOf(report.externalId);
  }

  const ROAD: CourtProgress['status'][] = [
    'accepted',
    'mediating',
    'succeeded',
    'confirmation-applied',
    'confirmed',
  ];

  it("reaches the court's end whatever order its events come in, and however often", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
        async (order, again) => {
          const { id, handOver } = await handedOver();
          const key = handOver?.key ?? '';
          for (const sequence of [...order, ...again]) {
            await tell(courtProgress(key, sequence, ROAD[sequence - 1] ?? 'accepted'));
          }
          const mediation = await hub.services.repositories.courtMediations.find(key);
          expect(mediation?.events.map((event) => event.sequence)).toEqual([1, 2, 3, 4, 5]);
          const dispute = await hub.services.repositories.disputes.find(id);
          expect(dispute?.court).toMatchObject({ sequence: 5, status: 'confirmed' });
          const noted = (dispute?.history ?? []).flatMap((one) =>
            one.action === 'court-progress' ? [ROAD.indexOf(one.status)] : [],
          );
          expect(noted).toEqual([...noted].sort());
        },
      ),
      { numRuns: 4 },
    );
  });

  it('keeps what the court says of a hand-over that never was, and says why it was not applied', async () => {
    const report = courtProgress('01UNKNOWN:1', 1, 'accepted');
    await tell(report);
    expect(await entry(report)).toMatchObject({ state: 'rejected' });
  });

  it('keeps the case number once the court has given one', async () => {
    const { id, handOver } = await handedOver();
    const key = handOver?.key ?? '';
    await tell(courtProgress(key, 1, 'accepted', { caseNumber: '(2026)云0112民诉前调7号' }));
    await tell(courtProgress(key, 2, 'mediating'));
    const dispute = await hub.services.repositories.disputes.find(id);
    expect(dispute?.court).toMatchObject({ status: 'mediating', caseNumber: '(2026)云0112民诉前调7号' });
  });
});
