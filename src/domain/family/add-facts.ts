import type { IsoDate } from '../law/iso-date.js';
import { assessFamily, stillCounts } from './assess-family.js';
import type { FamilyFact } from './family-fact.js';
import { type FamilyRefusal, refuseFamily } from './family-refusal.js';
import type { FamilyRules } from './family-rules.js';
import type { FamilyWatch } from './family-watch.js';

const MOST_FACTS = 300;

/** The follow-up with more facts, without those that can no longer count, and scored anew (登记情形并重新评分). */
export function addFacts(
  watch: FamilyWatch,
  added: readonly FamilyFact[],
  today: IsoDate,
  rules: FamilyRules,
): FamilyWatch | FamilyRefusal {
  if (added.some(({ on }) => on > today)) {
    return refuseFamily('invalid-input', '情形发生日期不能晚于今天。');
  }
  const facts = [...watch.facts, ...added].filter((fact) =>
    stillCounts(fact, rules.weights[fact.kind], today),
  );
  if (facts.length > MOST_FACTS) {
    return refuseFamily('too-many-facts', `计分期内的情形最多登记 ${MOST_FACTS} 条。`);
  }
  return { ...watch, facts, proposal: { ...assessFamily(facts, today, rules), on: today } };
}
