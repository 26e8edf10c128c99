import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { revision } from '../../../domain/disputes/revision.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { beginMerge } from './begin-merge.js';
import { mayDecideMerge } from './may-decide-merge.js';

/**
 * Somebody makes one dispute part of another (人工并案).
 *
 * @returns the dispute that became part of the other, or why not
 */
export function mergeDisputes(
  request: { loserId: string; winnerId: string; reason: string; seenRevision?: number },
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const { loserId, winnerId, seenRevision } = request;
  const reason = request.reason.trim();
  return beginMerge(loserId, { disputeId: winnerId, by, reason }, context, (loser, winner) => {
    if (seenRevision !== undefined && seenRevision !== revision(loser)) {
      return refuse('stale-revision', '该纠纷刚刚有了新的进展，请刷新后再办理。', loser.step);
    }
    return mayDecideMerge(by, [loser.areaCode, winner.areaCode], reason);
  });
}
