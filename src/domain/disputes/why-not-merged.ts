import type { Dispute } from './dispute.js';
import { isWithCourt } from './is-with-court.js';
import type { Refusal } from './refusal.js';
import { refuse } from './refuse.js';
import { refuseMerged } from './refuse-merged.js';

/**
 * Why one dispute cannot become part of another (不能并案的原因); `undefined` when it can. What is part of another, or has
 * others in it, becomes no part of a third: so there is neither a chain nor a circle.
 */
export function whyNotMerged(loser: Dispute, winner: Dispute): Refusal | undefined {
  if (loser.id === winner.id) return refuse('invalid-input', '不能把纠纷并入它自己。');
  const merged = [loser, winner].find(({ mergedInto }) => mergedInto !== undefined);
  if (merged) return refuseMerged(merged);
  if (loser.step === 'closed' || winner.step === 'closed') {
    return refuse('already-closed', '已办结的纠纷不能并案。');
  }
  if (loser.absorbs) {
    return { ...refuse('chained-merge', '该纠纷已有其他纠纷并入，只能作为并案后的主案。'), see: loser.id };
  }
  if (isWithCourt(loser)) {
    const both = isWithCourt(winner);
    return refuse(
      'already-handed-over',
      both ? '两件纠纷都已移送法院，不能并案。' : '已移送法院的纠纷只能作为并案后的主案。',
    );
  }
  return undefined;
}
