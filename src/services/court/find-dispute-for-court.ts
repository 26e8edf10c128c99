import { areaReaches } from '../../domain/areas/area-reaches.js';
import { type CourtRefusal, refuseCourt } from '../../domain/court/court-refusal.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Party } from '../../domain/disputes/party.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';

/** A dispute with its parties. */
export interface DisputeWithParties {
  readonly dispute: Dispute;
  readonly parties: readonly Party[];
}

/**
 * The dispute that somebody wants to bring before the court (向法院提交的案件), if it is theirs to bring.
 *
 * @param which `any` for what was begun before it became part of another: its term runs on, and so it must be possible
 */
export async function findDisputeForCourt(
  id: string,
  by: Actor,
  { repositories }: ServiceContext,
  which: 'standing-alone' | 'any' = 'standing-alone',
): Promise<DisputeWithParties | CourtRefusal> {
  const dispute = await repositories.disputes.find(id);
  if (!dispute) return refuseCourt('not-found', '没有找到该纠纷。');
  if (!areaReaches(by.areaCode, dispute.areaCode)) {
    return refuseCourt('outside-area', '该纠纷不在您负责的辖区内。');
  }
  if (dispute.mergedInto && which !== 'any')
    return refuseCourt('wrong-state', '该纠纷已并入另一件纠纷，请在主案上办理。');
  return { dispute, parties: await repositories.parties.findMany(dispute.partyIds) };
}
