import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Party } from '../../domain/disputes/party.js';
import type { Actor } from '../../domain/people/actor.js';
import { type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import { disclose } from '../../policy/disclose.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import type { ServiceContext } from '../context.js';

/** A dispute that a team is made for, with its parties. */
export interface DisputeForTeam {
  readonly dispute: Dispute;
  readonly parties: readonly Party[];
}

/** The open dispute that somebody wants to make a team for (待组队纠纷); what is hidden and what there is not look the same. */
export async function findDisputeForTeam(
  id: string,
  by: Actor,
  { repositories }: ServiceContext,
): Promise<DisputeForTeam | PeopleRefusal> {
  const [dispute] = await repositories.disputes.findShielded([id]);
  if (!dispute || disclose('party', by, recordOfDispute(dispute)) !== 'clear') {
    return refusePeople('not-found', '没有找到该纠纷。');
  }
  if (dispute.mergedInto) return refusePeople('wrong-state', '该纠纷已并入另一件纠纷，请在主案上办理。');
  if (dispute.step === 'closed') return refusePeople('wrong-state', '该纠纷已办结。');
  return { dispute, parties: await repositories.parties.findMany(dispute.partyIds) };
}
