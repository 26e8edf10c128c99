import { addFacts } from '../../../domain/family/add-facts.js';
import type { FamilyFact } from '../../../domain/family/family-fact.js';
import { type FamilyRefusal, isFamilyRefusal } from '../../../domain/family/family-refusal.js';
import type { FamilyWatch } from '../../../domain/family/family-watch.js';
import { logFamily } from '../../../domain/family/log-family.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { changeFamily } from './change-family.js';
import { checkWords } from './check-words.js';
import { familyRules } from './family-rules.js';
import { withDanger } from './with-danger.js';

/** Takes down that something happened in a family (登记风险情形); the family is scored anew. */
export async function recordFamilyFact(
  disputeId: string,
  { fact, note }: { readonly fact: FamilyFact; readonly note: string },
  requestKey: string,
  by: Actor,
  context: ServiceContext,
): Promise<FamilyWatch | FamilyRefusal> {
  const checked = checkWords(note);
  if (isFamilyRefusal(checked)) return checked;
  return changeFamily(disputeId, by, context, requestKey, (current, now, key) => {
    const scored = addFacts(current, [fact], dayInShanghai(now), familyRules(context));
    if (isFamilyRefusal(scored)) return scored;
    const { score } = scored.proposal;
    const said = { facts: [fact], note: checked.words, on: fact.on, key, score };
    return withDanger(logFamily(scored, { at: now, by, event: 'fact', ...said }), [fact], by, now);
  });
}
