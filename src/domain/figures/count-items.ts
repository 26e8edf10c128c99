import { endOfDay } from './books.js';
import type { FiledFact } from './case-fact.js';
import type { CountedCase } from './counted-case.js';
import type { Counting } from './figure-definition.js';
import { lies, type Period } from './figure-period.js';

/** One thing that was counted: a case, a time, or an amount of money in fen. */
export interface CountedItem {
  readonly of: CountedCase;
  readonly fact: FiledFact;
  /** What puts it into its period and month. */
  readonly at: Date;
  readonly amount: number;
}

const STANDARD_CHINESE = 'cmn';

/** What of these cases is counted in a period (计数). */
export function countItems(counting: Counting, cases: readonly CountedCase[], period: Period): CountedItem[] {
  return cases.filter((one) => isIn(one, counting, period)).flatMap((one) => itemsOf(one, counting, period));
}

function itemsOf(one: CountedCase, counting: Counting, period: Period): CountedItem[] {
  const items = takenFrom(one, counting).flatMap((fact): CountedItem[] => {
    const at = dateOf(one, fact, counting);
    if (at === undefined || !lies(at, period)) return [];
    const amount = counting.each === 'fen' && fact.content.kind === 'ended' ? fact.content.amountFen : 1;
    return [{ of: one, fact, at, amount }];
  });
  return counting.each === 'fact' ? items : items.slice(0, 1);
}

/** Of what is said once of a case, the one that stands; a case turns into the same thing once. */
function takenFrom(one: CountedCase, { of, results, modes }: Counting): FiledFact[] {
  const standing: readonly (FiledFact | undefined)[] =
    of === 'entered'
      ? [one.entered]
      : of === 'accepted'
        ? [one.accepted]
        : of === 'ended'
          ? [one.ended]
          : of === 'converted'
            ? oncePerKind(one)
            : one.facts.filter(({ content }) => content.kind === of);
  return standing.flatMap((fact) => {
    const { content } = fact ?? {};
    const fits = content?.kind !== 'ended' || !results || results.includes(content.result);
    const inMode = content?.kind !== 'mediated' || !modes || modes.includes(content.mode);
    return fact && fits && inMode ? [fact] : [];
  });
}

const oncePerKind = ({ facts }: CountedCase): FiledFact[] =>
  facts.filter(
    ({ content }, index) =>
      content.kind === 'converted' &&
      !facts
        .slice(0, index)
        .some((other) => other.content.kind === 'converted' && other.content.to === content.to),
  );

function dateOf(one: CountedCase, fact: FiledFact, { datedBy }: Counting): Date | undefined {
  if (datedBy === 'fact') return fact.at;
  return datedBy === 'entry' ? one.entered?.at : one.accepted?.at;
}

function isIn(
  one: CountedCase,
  { categories, platforms, bilingual, open }: Counting,
  period: Period,
): boolean {
  const { categoryCode = '', accepted, ended, closed } = one;
  const isOver = [ended, closed].some((fact) => fact && fact.at < endOfDay(period.to));
  return (
    !(open && isOver) &&
    (!categories || categories.some((code) => categoryCode.startsWith(code))) &&
    (!platforms || platforms.some((name) => one.platforms.includes(name))) &&
    (!bilingual || accepted?.content.languages.some((code) => code !== STANDARD_CHINESE) === true)
  );
}
