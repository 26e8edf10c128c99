import type { Dispute } from '../../domain/disputes/dispute.js';
import { revision } from '../../domain/disputes/revision.js';
import type { Effect } from '../../domain/effects/effect.js';
import type { FactContent } from '../../domain/figures/case-fact.js';
import { newFact } from '../../domain/figures/new-fact.js';
import type { Actor } from '../../domain/people/actor.js';
import { FACTS_LANE, fileFactsEffect } from '../effects/file-facts.js';

/**
 * The order to put into the books what has just become of a dispute (登记统计事实), under the number of the history entry
 * that tells it.
 */
export function factEffect(
  dispute: Dispute,
  content: FactContent,
  when: { readonly at: Date; readonly knownAt: Date; readonly by: Actor },
): Effect {
  const key = String(revision(dispute));
  return fileFactsEffect.emit(
    { lane: FACTS_LANE, key: `${content.kind}:${key}`, notBefore: when.knownAt },
    { facts: [newFact(dispute, content, key, when)] },
  );
}
