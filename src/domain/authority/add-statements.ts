import { isFrom, isLaterWord, type Statement } from './statement.js';

/**
 * Keeps of each source its latest word on each field (登记字段陈述). An older word that arrives late changes nothing, and
 * the order of arrival never matters.
 *
 * @returns the very same list when nothing is new
 */
export function addStatements(
  known: readonly Statement[],
  fresh: readonly Statement[],
): readonly Statement[] {
  let kept = known;
  for (const statement of fresh) {
    const earlier = kept.findIndex((one) => one.field === statement.field && isFrom(one, statement));
    const said = kept[earlier];
    if (!said) kept = kept.concat(statement);
    else if (isLaterWord(statement, said)) kept = kept.with(earlier, statement);
  }
  return kept;
}
