import { absorbDisputeEffect } from '../../../domain/disputes/absorb-dispute-effect.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import { mergeInto } from '../../../domain/disputes/merge-into.js';
import type { MergedInto } from '../../../domain/disputes/merged-into.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { revision } from '../../../domain/disputes/revision.js';
import { whyNotMerged } from '../../../domain/disputes/why-not-merged.js';
import type { ServiceContext } from '../../context.js';
import { clearDue } from '../../effects/clear-due.js';
import { factEffect } from '../fact-effect.js';
import { STEP_LIMIT_DUE } from '../step-due.js';

/**
 * Makes one dispute part of another (并案). One write, on the loser, decides it; that the winner has it follows as an
 * effect, and if the winner can have it no longer by then, the merge is undone.
 *
 * @param may a last word on the loser as it is when it is written, for what depends on it
 */
export async function beginMerge(
  loserId: string,
  merge: Pick<MergedInto, 'disputeId' | 'by' | 'reason' | 'score' | 'reasons'>,
  { repositories, clock }: ServiceContext,
  may: (loser: Dispute, winner: Dispute) => Refusal | undefined = () => undefined,
): Promise<Dispute | Refusal> {
  const notFound = refuse('not-found', '没有找到该纠纷。');
  const winner = await repositories.disputes.find(merge.disputeId);
  if (!winner) return notFound;
  const outcome = await repositories.disputes.change<Dispute | Refusal>(loserId, (loser) => {
    const refusal = may(loser, winner) ?? whyNotMerged(loser, winner);
    if (refusal) return { result: refusal };
    const now = clock.now();
    const merged = mergeInto(loser, { ...merge, at: now });
    const mergeId = merged.mergedInto?.mergeId ?? '';
    const key = String(revision(merged));
    const next = {
      ...merged,
      effects: [
        ...merged.effects,
        clearDue.emit({ lane: 'dues', key, notBefore: now }, { dueId: `${STEP_LIMIT_DUE}:${loser.id}` }),
        absorbDisputeEffect.emit({ lane: 'merge', key: mergeId, notBefore: now }, { mergeId }),
        factEffect(
          merged,
          { kind: 'merged', into: winner.id, mergeId },
          { at: now, knownAt: now, by: merge.by },
        ),
      ],
    };
    return { next, result: next };
  });
  return outcome ?? notFound;
}
