import type { DisputeFacts } from '../disputes/dispute-facts.js';
import type { DisputeSource } from '../disputes/dispute-source.js';
import type { StatedField } from './stated-field.js';

/** One platform's record that says something of a dispute. */
export type StatementSource = Pick<DisputeSource, 'platform' | 'externalId'>;

/** What one record of a platform says of one field of a dispute, and since when (字段陈述). */
export interface Statement extends StatementSource {
  readonly field: StatedField;
  readonly value: string | number | Date | DisputeFacts['place'];
  /** By the source's own clock. */
  readonly at: Date;
  /** The source's own count, where it keeps one: it says better than any clock what came later. */
  readonly order?: number;
}

export const isFrom = (one: StatementSource, other: StatementSource): boolean =>
  one.platform === other.platform && one.externalId === other.externalId;

/** Whether two statements say the same of a field, whoever says it and whenever. */
export const saysTheSame = ({ value: one }: Statement, { value: other }: Statement): boolean =>
  wordsOf(one) === wordsOf(other);

/** A value in comparable words. */
export const wordsOf = (value: Statement['value']): string =>
  value instanceof Date ? value.toISOString() : typeof value === 'object' ? value.address : String(value);

/**
 * Whether a statement is a later word of the same source than another. Of two with the same time the one whose words
 * sort later counts, so that it does not matter which arrived first.
 */
export function isLaterWord(one: Statement, other: Statement): boolean {
  const [first, second] =
    one.order !== undefined && other.order !== undefined
      ? [one.order, other.order]
      : [one.at.getTime(), other.at.getTime()];
  return first === second ? wordsOf(one.value) > wordsOf(other.value) : first > second;
}
