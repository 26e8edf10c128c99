import type { Answer } from './answered-questions.js';
import type { UnitGroups } from './unit-groups.js';

/** What answered questions are about, taken as a whole (问答分布). Counts are logarithms of one more. */
export interface AskedAbout {
  /** How many of the questions there are about an article, its law and its chapter. */
  readonly article: (unit: number) => number;
  readonly law: (unit: number) => number;
  readonly chapter: (unit: number) => number;
  /** The articles that answer some question together with one (同答条文). */
  readonly together: (unit: number) => Iterable<number>;
}

/**
 * Counts what questions are about: what many have asked about the next one may ask about, too.
 *
 * @param each what one question counts, where fewer are counted than there are
 */
export function askedAbout(
  answers: readonly Answer[],
  { lawNumbers, chapters }: Pick<UnitGroups, 'lawNumbers' | 'chapters'>,
  each = 1,
): AskedAbout {
  const units = answers.flatMap(({ articles }) => articles);
  const counting = (groupOf: (unit: number) => number | undefined): ((unit: number) => number) => {
    const counts = new Map<number | undefined, number>();
    for (const unit of units) counts.set(groupOf(unit), (counts.get(groupOf(unit)) ?? 0) + each);
    return (unit) => Math.log1p(counts.get(groupOf(unit)) ?? 0);
  };
  const companions = companionsIn(answers);
  return {
    article: counting((unit) => unit),
    law: counting((unit) => lawNumbers[unit]),
    chapter: counting((unit) => chapters[unit]),
    together: (unit) => companions.get(unit) ?? [],
  };
}

function companionsIn(answers: readonly Answer[]): ReadonlyMap<number, ReadonlySet<number>> {
  const companions = new Map<number, Set<number>>();
  for (const { articles } of answers)
    for (const unit of articles) {
      const known = companions.get(unit) ?? new Set();
      for (const other of articles) if (other !== unit) known.add(other);
      companions.set(unit, known);
    }
  return companions;
}
