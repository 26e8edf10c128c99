import type { DisputeFacts } from '../disputes/dispute-facts.js';
import type { StatedField } from './stated-field.js';
import type { Statement, StatementSource } from './statement.js';

/** The fields of a dispute that are facts of the record that told of it. */
export const FACT_FIELDS = [
  'title',
  'summary',
  'categoryCode',
  'scaleCode',
  'peopleInvolved',
  'happenedOn',
  'place',
] as const satisfies readonly (StatedField & keyof DisputeFacts)[];

/**
 * What a record says of a dispute's facts (纠纷要素的陈述). A resident only tells what happened and where, in her own words:
 * the rest of her dispute the hub has put there.
 */
export function saidOfFacts(facts: DisputeFacts, source: StatementSource, at: Date): Statement[] {
  const { platform, externalId } = source;
  const from = { platform, externalId, at };
  if (platform === 'public-account') {
    const told: Statement[] = [{ ...from, field: 'ownWords', value: facts.summary }];
    return facts.place.address === '' ? told : [...told, { ...from, field: 'place', value: facts.place }];
  }
  return FACT_FIELDS.map((field) => ({ ...from, field, value: facts[field] }));
}
