import { carrySuspension } from '../../../domain/disputes/carry-suspension.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { waitForPolice } from '../wait-for-police.js';
import { mayDecideMerge } from './may-decide-merge.js';
import { resume } from './resume.js';

/**
 * Somebody takes a dispute out of the one that it is part of (撤销并案). Both have again what was theirs.
 *
 * @param id the dispute that became part of another
 */
export async function undoMerge(
  id: string,
  reason: string,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Dispute | Refusal> {
  const known = await repositories.disputes.find(id);
  const winner = known?.mergedInto && (await repositories.disputes.find(known.mergedInto.disputeId));
  const outcome = await repositories.disputes.change<Dispute | Refusal>(id, (current) => {
    const refusal = mayDecideMerge(by, [current.areaCode], reason);
    if (refusal) return { result: refusal };
    if (!current.mergedInto)
      return { result: refuse('not-merged', '该纠纷没有并入其他纠纷。', current.step) };
    const now = clock.now();
    const alone = resume(current, reason.trim(), by, now);
    // What came to light while the two were one may have been about either.
    const isSame = winner?.id === current.mergedInto.disputeId;
    const stopped = isSame ? carrySuspension(alone, winner, now) : alone;
    const next = stopped === alone ? alone : waitForPolice(stopped, now);
    return { next, result: next };
  });
  return outcome ?? refuse('not-found', '没有找到该纠纷。');
}
