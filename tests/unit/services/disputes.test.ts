import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../../src/domain/disputes/is-refusal.js';
import { revision } from '../../../src/domain/disputes/revision.js';
import { assignDispute } from '../../../src/services/disputes/assign-dispute.js';
import { handOverToCourt } from '../../../src/services/disputes/hand-over-to-court.js';
import { moveDispute } from '../../../src/services/disputes/move-dispute.js';
import { reportDispute } from '../../../src/services/disputes/report-dispute.js';
import { PEOPLE } from '../../kit/people.js';
import { DITCH, otherNeighbours } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

describe('working a dispute', () => {
  let hub: TestHub;
  let requests = 0;

  beforeAll(async () => {
    hub = await testHub();
  });
  afterAll(() => hub.close());

  async function reported(changes: Partial<typeof DITCH> = {}): Promise<string> {
    requests += 1;
    const key = `request-${requests}`;
    const outcome = await reportDispute(
      { ...DITCH, parties: otherNeighbours(requests), ...changes },
      key,
      PEOPLE.gridWorker,
      hub.services,
    );
    if (isRefusal(outcome)) throw new Error(outcome.message);
    return outcome.id;
  }

  const onFile = async (id: string): Promise<Dispute> => {
    const dispute = await hub.services.repositories.disputes.find(id);
    if (!dispute) throw new Error('the dispute is gone');
    return dispute;
  };

  async function beingHandled(): Promise<string> {
    const id = await reported();
    const { desk, mediator } = PEOPLE;
    await moveDispute(id, { move: 'advance', evidence: [] }, desk, hub.services);
    await moveDispute(
      id,
      { move: 'advance', evidence: [{ kind: 'assessment', text: '宜调解。' }] },
      desk,
      hub.services,
    );
    await assignDispute(id, { owner: mediator }, desk, hub.services);
    const handled = await moveDispute(
      id,
      { move: 'advance', evidence: [{ kind: 'routing-decision', text: '交谷律调委会。' }] },
      desk,
      hub.services,
    );
    expect(handled).toMatchObject({ step: 'handle' });
    return id;
  }

  it('puts a new report into the hands of the desk', async () => {
    const dispute = await onFile(await reported());
    expect(dispute).toMatchObject({ step: 'report', owner: { role: 'desk' } });
    expect(dispute.history).toMatchObject([
      { number: 1, action: 'collected', by: { name: '普艳' } },
      { number: 2, action: 'moved', from: 'collect', to: 'report' },
    ]);
  });

  it('takes a report once, however often it is sent', async () => {
    const sent = await Promise.all(
      Array.from({ length: 5 }, () =>
        reportDispute(DITCH, 'the-same-request', PEOPLE.gridWorker, hub.services),
      ),
    );
    expect(new Set(sent.map((outcome) => 'id' in outcome && outcome.id)).size).toBe(1);
  });

  it('keeps the parties of a report', async () => {
    const { partyIds } = await onFile(await reported({ parties: DITCH.parties }));
    const parties = await hub.services.repositories.parties.findMany(partyIds);
    expect(parties.map(({ name, side }) => `${name} ${side}`).sort()).toEqual([
      '张桂兰 respondent',
      '李光明 applicant',
    ]);
  });

  it.each([
    ['an empty title', { title: ' ' }],
    ['a category that is no code', { categoryCode: '邻里' }],
    ['nobody involved', { peopleInvolved: 0 }],
    ['a place off the globe', { place: { address: '谷律村8号', latitude: 91 } }],
    ['an area that does not exist', { areaCode: '110101' }],
    ['a summary without end', { summary: '长'.repeat(4_001) }],
  ])('refuses a report with %s', async (_what, changes) => {
    const outcome = await reportDispute(
      { ...DITCH, ...changes },
      'request-bad',
      PEOPLE.gridWorker,
      hub.services,
    );
    expect(outcome).toMatchObject({ refused: true, code: 'invalid-input' });
  });

  it("refuses a report from outside the reporter's area", async () => {
    const outcome = await reportDispute(
      { ...DITCH, areaCode: '530112010-007' },
      'request-far',
      PEOPLE.gridWorker,
      hub.services,
    );
    expect(outcome).toMatchObject({ code: 'outside-area' });
  });

  it('says what would be allowed when a move is forbidden', async () => {
    const outcome = await moveDispute(
      await reported(),
      { move: 'send-back', to: 'collect', evidence: [], reason: '无' },
      PEOPLE.desk,
      hub.services,
    );
    expect(outcome).toMatchObject({ code: 'forbidden-transition' });
    if (!isRefusal(outcome)) throw new Error('it was allowed');
    expect(outcome.allowed.map(({ move, to }) => `${move} ${to}`)).toEqual(['advance assess', 'skip route']);
  });

  it('lets one of two who decide on the same revision go first and tells the other', async () => {
    const id = await reported();
    const seenRevision = revision(await onFile(id));
    const request = { move: 'advance', evidence: [], seenRevision } as const;
    const outcomes = await Promise.all([
      moveDispute(id, request, PEOPLE.desk, hub.services),
      moveDispute(id, request, PEOPLE.leader, hub.services),
    ]);
    expect(outcomes.filter(isRefusal).map(({ code }) => code)).toEqual(['stale-revision']);
    expect((await onFile(id)).history).toHaveLength(3);
  });

  it('does not take a delivery for a decision: it leaves the revision alone', async () => {
    const id = await reported();
    const before = await onFile(id);
    await hub.settle();
    const after = await onFile(id);
    expect(after.version).toBeGreaterThan(before.version);
    expect(revision(after)).toBe(revision(before));
  });

  it('will not let a dispute be handled before a mediator has it', async () => {
    const id = await reported();
    await moveDispute(id, { move: 'skip', evidence: [], reason: '事实清楚' }, PEOPLE.desk, hub.services);
    const outcome = await moveDispute(
      id,
      { move: 'advance', evidence: [{ kind: 'routing-decision', text: '交调委会。' }] },
      PEOPLE.desk,
      hub.services,
    );
    expect(outcome).toMatchObject({ code: 'mediator-missing' });
  });

  it('will not put a dispute into the hands of somebody from elsewhere', async () => {
    const outcome = await assignDispute(
      await reported(),
      { owner: PEOPLE.farMediator },
      PEOPLE.desk,
      hub.services,
    );
    expect(outcome).toMatchObject({ code: 'outside-area' });
  });

  it('hands a dispute over once', async () => {
    const id = await beingHandled();
    const first = await handOverToCourt(id, {}, PEOPLE.mediator, hub.services);
    expect(first).toMatchObject({ handOver: { state: 'pending', key: `${id}:1` } });
    expect(await handOverToCourt(id, {}, PEOPLE.mediator, hub.services)).toMatchObject({
      code: 'already-handed-over',
    });
  });

  it("refuses to hand over another mediator's dispute, or one that nobody handles", async () => {
    const id = await beingHandled();
    expect(await handOverToCourt(id, {}, PEOPLE.otherMediator, hub.services)).toMatchObject({
      code: 'not-owner',
    });
    expect(await handOverToCourt(await reported(), {}, PEOPLE.desk, hub.services)).toMatchObject({
      code: 'not-being-handled',
    });
  });

  it('keeps the whole history though the dispute itself carries fifty entries', async () => {
    const id = await reported();
    for (let turn = 0; turn < 30; turn += 1) {
      await moveDispute(id, { move: 'advance', evidence: [] }, PEOPLE.desk, hub.services);
      await moveDispute(
        id,
        { move: 'send-back', evidence: [], reason: `第${turn}次补充` },
        PEOPLE.desk,
        hub.services,
      );
    }
    const dispute = await onFile(id);
    expect(dispute.history).toHaveLength(50);
    const whole = await hub.services.repositories.disputes.wholeHistory(dispute);
    expect(whole.map(({ number }) => number)).toEqual(Array.from({ length: 62 }, (_, index) => index + 1));
  });
});
