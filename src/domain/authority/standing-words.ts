import type { AuthorityRule } from './authority-rule.js';
import { STATED_FIELDS, type StatedField } from './stated-field.js';
import { isFrom, type Statement, saysTheSame } from './statement.js';

/** What stands of one field, who said it, and what others say of it (字段定值). */
export interface StandingWord {
  readonly standing: Statement;
  /** The last word of every other source. */
  readonly others: readonly Statement[];
}

/** A word that contradicts the one that stands, on a field where that matters (字段矛盾). */
export interface Contradiction {
  readonly standing: Statement;
  readonly against: Statement;
}

type Rules = Readonly<Record<StatedField, AuthorityRule>>;

/**
 * What stands of each field of one case (字段归属): the word of the platform that owns it, and of several records of that
 * platform the latest. It depends on what was said and never on the order in which it arrived.
 */
export function standingWords(statements: readonly Statement[], rules: Rules): StandingWord[] {
  return STATED_FIELDS.flatMap((field) => {
    const said = statements.filter((one) => one.field === field);
    const owner = rules[field].owners.find((platform) => said.some((one) => one.platform === platform));
    const standing = said.filter(({ platform }) => platform === owner).toSorted(latestFirst)[0];
    if (!standing) return [];
    return [{ standing, others: said.filter((one) => !isFrom(one, standing)).toSorted(bySource) }];
  });
}

/** What contradicts a word that stands, on the fields where somebody has to look at it (字段矛盾). */
export const contradictionsOf = (statements: readonly Statement[], rules: Rules): Contradiction[] =>
  standingWords(statements, rules).flatMap(({ standing, others }) =>
    rules[standing.field].conflicts
      ? others.filter((against) => !saysTheSame(against, standing)).map((against) => ({ standing, against }))
      : [],
  );

const bySource = (one: Statement, other: Statement): number => (sourceOf(one) < sourceOf(other) ? -1 : 1);

const latestFirst = (one: Statement, other: Statement): number =>
  other.at.getTime() - one.at.getTime() || bySource(one, other);

const sourceOf = ({ platform, externalId }: Statement): string => `${platform}:${externalId}`;
