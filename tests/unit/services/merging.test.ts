import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../../src/domain/disputes/is-refusal.js';
import { mergeProposalId } from '../../../src/domain/disputes/merge-proposal-id.js';
import { listingOf } from '../../../src/policy/listing.js';
import { acceptMergeProposal } from '../../../src/services/disputes/matching/accept-merge-proposal.js';
import { declineMergeProposal } from '../../../src/services/disputes/matching/decline-merge-proposal.js';
import { matchDispute } from '../../../src/services/disputes/matching/match-dispute.js';
import { mergeDisputes } from '../../../src/services/disputes/matching/merge-disputes.js';
import { undoMerge } from '../../../src/services/disputes/matching/undo-merge.js';
import { moveDispute } from '../../../src/services/disputes/move-dispute.js';
import type { NewDispute } from '../../../src/services/disputes/open-dispute.js';
import { protectParty } from '../../../src/services/disputes/protect-party.js';
import { reportDispute } from '../../../src/services/disputes/report-dispute.js';
import { PEOPLE } from '../../kit/people.js';
import { DITCH } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

const { desk } = PEOPLE;
const REASON = '同一条水沟。';
/** What says nothing in common with the quarrel about the ditch. */
const DEBT: Partial<NewDispute> = {
  title: '借款纠纷',
  summary: '借条到期未还。',
  categoryCode: '0804',
  place: { address: '妥吉大村' },
  areaCode: '530112010-003',
  parties: [
    { name: '普艳', side: 'applicant' },
    { name: '罗勇', side: 'respondent' },
  ],
};
/** The ditch again, by somebody who names nobody. */
const UNNAMED: Partial<NewDispute> = {
  title: '水沟被堵',
  summary: '隔壁把公共水沟堵住了。',
  place: { address: '谷律村' },
  parties: [],
};

describe('making one case of many reports', () => {
  let hub: TestHub;
  let requests = 0;

  beforeAll(async () => {
    hub = await testHub();
  });
  beforeEach(() => hub.forget());
  afterAll(() => hub.close());

  async function reported(changes: Partial<NewDispute> = {}): Promise<string> {
    requests += 1;
    hub.clock.advance(1_000);
    const key = `merging-${requests}`;
    const outcome = await reportDispute({ ...DITCH, ...changes }, key, desk, hub.services);
    if (isRefusal(outcome)) throw new Error(outcome.message);
    await hub.settle();
    return outcome.id;
  }

  async function onFile(id: string): Promise<Dispute> {
    const dispute = await hub.services.repositories.disputes.find(id);
    if (!dispute) throw new Error('the dispute is gone');
    return dispute;
  }

  const merge = (loserId: string, winnerId: string, reason = REASON) =>
    mergeDisputes({ loserId, winnerId, reason }, desk, hub.services);
  const advance = (id: string) =>
    moveDispute(
      id,
      { move: 'advance', evidence: [{ kind: 'assessment', text: '宜调解。' }] },
      desk,
      hub.services,
    );
  const counted = () => hub.services.repositories.disputes.count(listingOf(desk));
  const openProposals = () =>
    hub.services.repositories.mergeProposals.open({ areaCodes: ['530112010-001'], limit: 10 });
  const actions = ({ history }: Dispute): string[] => history.map(({ action }) => action);

  it('merges a second report of the same quarrel into the first, with score and reasons', async () => {
    const [first, second] = [await reported(), await reported()];
    const [winner, loser] = [await onFile(first), await onFile(second)];
    expect(loser.mergedInto).toMatchObject({ disputeId: first, by: { role: 'hub' } });
    expect(loser.mergedInto?.score).toBeGreaterThan(0.98);
    expect(loser.mergedInto?.reasons?.map(({ code }) => code)).toContain('same-phone');
    expect(winner.absorbs).toMatchObject([{ disputeId: second, sources: loser.sources }]);
    expect(actions(winner)).toContain('absorbed');
    expect(actions(loser)).toContain('merged-into');
    expect(await counted()).toBe(1);
  });

  it('leaves alone what is not the same quarrel', async () => {
    const [first, second] = [await reported(), await reported(DEBT)];
    expect((await onFile(first)).absorbs).toBeUndefined();
    expect((await onFile(second)).mergedInto).toBeUndefined();
    expect(await openProposals()).toEqual([]);
  });

  it('asks the desk about a report that names nobody', async () => {
    const first = await reported();
    const second = await reported(UNNAMED);
    const [proposal] = await openProposals();
    expect(proposal).toMatchObject({ disputeIds: [first, second], state: 'open' });
    expect((await onFile(second)).mergedInto).toBeUndefined();
  });

  it('merges a report that names nobody, but tells of the same door on the same day', async () => {
    const first = await reported();
    const second = await reported({ ...UNNAMED, place: DITCH.place });
    const { mergedInto } = await onFile(second);
    expect(mergedInto).toMatchObject({ disputeId: first, by: { role: 'hub' } });
    expect(mergedInto?.reasons?.map(({ code }) => code)).toContain('same-house-same-day');
  });

  it('merges on one bare name only where no other dispute comes near', async () => {
    const bare: Partial<NewDispute> = { parties: [{ name: '李光明', side: 'applicant' }] };
    const [first, second] = [await reported(), await reported(bare)];
    expect((await onFile(second)).mergedInto).toMatchObject({ disputeId: first });
    expect((await onFile(second)).mergedInto?.reasons?.map(({ code }) => code)).toContain('no-rival');
    await undoMerge(second, REASON, desk, hub.services);
    await hub.settle();
    const third = await onFile(await reported(bare));
    expect(third.mergedInto).toBeUndefined();
    const asked = (await openProposals()).map(({ disputeIds }) => disputeIds);
    expect(asked.toSorted()).toEqual([
      [first, third.id],
      [second, third.id],
    ]);
  });

  it('merges what the desk agrees to, once', async () => {
    const [first, second] = [await reported(), await reported(UNNAMED)];
    const [proposal] = await openProposals();
    const id = proposal?.id ?? '';
    expect(await acceptMergeProposal({ id, reason: REASON }, desk, hub.services)).toMatchObject({
      state: 'accepted',
    });
    await hub.settle();
    expect((await onFile(second)).mergedInto).toMatchObject({ disputeId: first, by: { name: desk.name } });
    expect(await acceptMergeProposal({ id, reason: REASON }, desk, hub.services)).toMatchObject({
      code: 'already-decided',
    });
    expect(await openProposals()).toEqual([]);
  });

  it('keeps what the desk says to keep', async () => {
    const [first, second] = [await reported(), await reported(UNNAMED)];
    const id = mergeProposalId(first, second);
    await acceptMergeProposal({ id, keep: second, reason: REASON }, desk, hub.services);
    await hub.settle();
    expect((await onFile(first)).mergedInto?.disputeId).toBe(second);
  });

  it('does not ask again about what was declined, unless there is something new', async () => {
    const [first, second] = [await reported(), await reported(UNNAMED)];
    const id = mergeProposalId(first, second);
    await declineMergeProposal({ id, reason: '另一条沟。' }, desk, hub.services);
    await matchDispute(await onFile(second), 'automatic', hub.services);
    expect(await openProposals()).toEqual([]);
    await hub.services.repositories.disputes.change(second, (current) => ({
      next: { ...current, summary: '隔壁在谷律村8号把公共水沟堵住了。' },
      result: undefined,
    }));
    await matchDispute(await onFile(second), 'automatic', hub.services);
    expect((await openProposals()).map((proposal) => proposal.id)).toEqual([id]);
  });

  it('lets nothing be done with what is part of another, and says where to look', async () => {
    const [first, second] = [await reported(), await reported()];
    expect(await advance(second)).toMatchObject({ code: 'already-merged', see: first });
  });

  it('has neither chains nor circles', async () => {
    const [first, second, third] = [
      await reported(),
      await reported(DEBT),
      await reported({ ...DEBT, ...UNNAMED, happenedOn: new Date('2026-01-01') }),
    ];
    expect(await merge(first, first)).toMatchObject({ code: 'invalid-input' });
    expect(await merge(second, first)).toMatchObject({ id: second });
    await hub.settle();
    expect(await merge(first, third)).toMatchObject({ code: 'chained-merge' });
    expect(await merge(third, second)).toMatchObject({ code: 'already-merged', see: first });
    expect(await merge(second, third)).toMatchObject({ code: 'already-merged', see: first });
  });

  it('makes of two merges against each other at most one', async () => {
    const [first, second] = [await reported(), await reported(DEBT)];
    await Promise.all([merge(second, first), merge(first, second)]);
    await hub.settle();
    const [one, other] = [await onFile(first), await onFile(second)];
    expect([one, other].filter(({ mergedInto }) => mergedInto).length).toBeLessThan(2);
    for (const [loser, winner] of [
      [one, other],
      [other, one],
    ] as const) {
      const absorbed = winner.absorbs?.map(({ disputeId }) => disputeId) ?? [];
      expect(absorbed.includes(loser.id)).toBe(loser.mergedInto?.disputeId === winner.id);
    }
  });

  it('asks for a role, an area, a reason, and two that are open', async () => {
    const [first, second] = [await reported(), await reported(DEBT)];
    const request = { loserId: second, winnerId: first, reason: REASON };
    expect(await mergeDisputes(request, PEOPLE.mediator, hub.services)).toMatchObject({
      code: 'role-not-allowed',
    });
    expect(await merge(second, first, ' ')).toMatchObject({ code: 'reason-missing' });
    expect(await merge(second, 'nobody')).toMatchObject({ code: 'not-found' });
    expect(await undoMerge(second, REASON, desk, hub.services)).toMatchObject({ code: 'not-merged' });
    const stale = { ...request, seenRevision: 99 };
    expect(await mergeDisputes(stale, desk, hub.services)).toMatchObject({ code: 'stale-revision' });
    await hub.services.repositories.disputes.change(first, (current) => ({
      next: { ...current, step: 'closed' },
      result: undefined,
    }));
    expect(await merge(second, first)).toMatchObject({ code: 'already-closed' });
  });

  it('does not make one case of two that the court has', async () => {
    const [first, second] = [await reported(), await reported(DEBT)];
    for (const id of [first, second]) {
      await hub.services.repositories.disputes.change(id, (current) => ({
        next: { ...current, handOver: { key: `${id}:1`, state: 'delivered', requestedAt: hub.clock.now() } },
        result: undefined,
      }));
    }
    expect(await merge(second, first)).toMatchObject({ code: 'already-handed-over' });
  });

  it('undoes a merge whole: both have again what was theirs, and are not merged again', async () => {
    const first = await reported();
    const before = await onFile(first);
    const second = await reported();
    expect(await undoMerge(second, '是另一条沟。', desk, hub.services)).toMatchObject({ id: second });
    await hub.settle();
    const [winner, loser] = [await onFile(first), await onFile(second)];
    expect(winner.absorbs).toBeUndefined();
    expect(loser.mergedInto).toBeUndefined();
    for (const field of ['sources', 'partyIds', 'step', 'owner', 'title', 'protections'] as const) {
      expect(winner[field]).toEqual(before[field]);
    }
    expect(winner.history.slice(0, before.history.length)).toEqual(before.history);
    expect(actions(winner).slice(-2)).toEqual(['absorbed', 'released']);
    expect(actions(loser).slice(-2)).toEqual(['merged-into', 'merge-undone']);
    expect([...winner.effects, ...loser.effects]).toEqual([]);
    await matchDispute(loser, 'automatic', hub.services);
    expect((await onFile(second)).mergedInto).toBeUndefined();
    expect(await openProposals()).toEqual([]);
    expect(await advance(second)).toMatchObject({ step: 'assess' });
    expect(await counted()).toBe(2);
  });

  it('gives the loser back the limit of its step, and takes it away while it rests', async () => {
    const [, second] = [await reported(), await reported()];
    const due = async () => {
      const all = await hub.services.repositories.dues.fallen(new Date('2030-01-01'), 100);
      return all.filter(({ subjectId }) => subjectId === second).map(({ kind }) => kind);
    };
    expect(await due()).toEqual([]);
    await undoMerge(second, REASON, desk, hub.services);
    await hub.settle();
    expect(await due()).toEqual(['step-limit']);
  });

  it('protects in the winner whoever is protected in what became part of it', async () => {
    const child = { name: '小明', side: 'applicant', bornOn: '2015-05-01' } as const;
    const first = await reported();
    const second = await reported({ ...DEBT, parties: [child] });
    await merge(second, first);
    await hub.settle();
    expect((await onFile(first)).protections).toEqual(['minor']);
    await undoMerge(second, REASON, desk, hub.services);
    await hub.settle();
    expect((await onFile(first)).protections).toBeUndefined();
  });

  it('protects in the winner also whoever is found to need it later, and lets that be said of the loser', async () => {
    const first = await reported();
    const second = await reported(DEBT);
    await merge(second, first);
    await hub.settle();
    const partyId = (await onFile(second)).partyIds[0] ?? '';
    const request = { partyId, protection: 'victim', reason: '派出所通报有家庭暴力警情。' } as const;
    const outcome = await protectParty({ ...request, action: 'protected' }, desk, hub.services);
    expect(outcome).toMatchObject({ id: second, protections: ['victim'] });
    await hub.settle();
    expect(await onFile(first)).toMatchObject({ protections: ['victim'] });
    expect(actions(await onFile(first)).filter((action) => action === 'absorbed')).toHaveLength(1);
    await protectParty({ ...request, action: 'unprotected' }, desk, hub.services);
    await hub.settle();
    expect((await onFile(first)).protections).toBeUndefined();
  });

  it('takes the merge back where the winner was closed before it knew of it', async () => {
    const [first, second] = [await reported(), await reported(DEBT)];
    await merge(second, first);
    await hub.services.repositories.disputes.change(first, (current) => ({
      next: { ...current, step: 'closed' },
      result: undefined,
    }));
    await hub.settle();
    expect((await onFile(second)).mergedInto).toBeUndefined();
    expect((await onFile(first)).absorbs).toBeUndefined();
  });
});
