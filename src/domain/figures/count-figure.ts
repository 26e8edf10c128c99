import { areaReaches } from '../areas/area-reaches.js';
import { dayInShanghai } from '../law/day-in-shanghai.js';
import type { IsoDate } from '../law/iso-date.js';
import { daysBetween } from '../time/add-days.js';
import { ageBand } from './age-band.js';
import { isLate, monthOf } from './books.js';
import type { FactKind, FiledFact } from './case-fact.js';
import { type CountedItem, countItems } from './count-items.js';
import { countedCases } from './counted-case.js';
import type { FigureCorrection } from './figure-correction.js';
import type { FigureDefinition } from './figure-definition.js';
import { lies, monthsOf, type Period } from './figure-period.js';
import { isCounted } from './is-counted.js';
import { kindsOf } from './kinds-of.js';

/** A number with what it is out of. */
export interface FigureNumber {
  /** Cases, times or fen; with two decimals where it is a rate, and absent where that would be out of none. */
  readonly value: number | undefined;
  readonly numerator: number;
  readonly denominator: number | undefined;
  /** How many different cases are behind it: what tells whether it is too small to be made public. */
  readonly cases: number;
}

/** What a figure comes to (统计结果). */
export interface FigureCount extends FigureNumber {
  readonly parts: readonly { readonly code: string; readonly count: number }[];
  readonly months: readonly (FigureNumber & { readonly month: string })[];
  /** Facts in the period that became known too late and that no correction has admitted. */
  readonly lateFacts: number;
}

/** What a figure is counted from. */
export interface FigureQuestion {
  readonly definition: FigureDefinition;
  readonly areaCode: string;
  readonly period: Period;
  /** As things were known at this instant. */
  readonly asOf: Date;
  readonly facts: readonly FiledFact[];
  readonly corrections: readonly FigureCorrection[];
  /** Disputes that must leave no trace in it. */
  readonly without?: ReadonlySet<string>;
}

/** Counts a figure from facts (统计): the same facts, corrections and instant give the same figure whenever asked. Pure. */
export function countFigure(question: FigureQuestion): FigureCount {
  const { definition, areaCode, period, asOf, facts, corrections, without } = question;
  const counted = facts.filter((fact) => isCounted(fact, definition.id, asOf, corrections));
  const cases = countedCases(counted).filter(
    (one) =>
      areaReaches(areaCode, one.areaCode) &&
      !without?.has(one.id) &&
      !one.facts.some(({ disputeId }) => without?.has(disputeId)),
  );
  const items = countItems(definition.counts, cases, period);
  const base = definition.outOf && countItems(definition.outOf, cases, period);
  const inMonth = (month: string) => (item: CountedItem) => monthOf(item.at) === month;
  return {
    ...numberOf(definition, items, base),
    parts: partsOf(question, base ?? items),
    months: monthsOf(period).map((month) => ({
      month,
      ...numberOf(definition, items.filter(inMonth(month)), base?.filter(inMonth(month))),
    })),
    lateFacts: leftOut(question, new Set(counted)).length,
  };
}

/** What became known too late, of the kinds that the figure is made of. */
function leftOut(question: FigureQuestion, counted: ReadonlySet<FiledFact>): FiledFact[] {
  const { definition, areaCode, period, asOf, facts, without } = question;
  const kinds = kindsOf(definition);
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const kindOf = ({ content }: FiledFact): FactKind | undefined =>
    content.kind === 'struck' ? known.get(content.factId)?.content.kind : content.kind;
  return facts.filter(
    (fact) =>
      !counted.has(fact) &&
      fact.knownAt <= asOf &&
      isLate(fact) &&
      lies(fact.at, period) &&
      areaReaches(areaCode, fact.areaCode) &&
      !without?.has(fact.disputeId) &&
      kinds.includes(kindOf(fact) ?? 'struck'),
  );
}

function numberOf(
  { unit }: FigureDefinition,
  items: readonly CountedItem[],
  base: readonly CountedItem[] | undefined,
): FigureNumber {
  const sum = (list: readonly CountedItem[]) => list.reduce((total, { amount }) => total + amount, 0);
  const numerator = sum(items);
  const denominator = base && sum(base);
  const rate = denominator ? Math.round((numerator * 10_000) / denominator) / 100 : undefined;
  return {
    value: unit === 'per-hundred' ? rate : numerator,
    numerator,
    denominator,
    cases: new Set([...items, ...(base ?? [])].map(({ of }) => of.id)).size,
  };
}

function partsOf(
  { definition: { partBy }, period, asOf }: FigureQuestion,
  items: readonly CountedItem[],
): FigureCount['parts'] {
  if (!partBy) return [];
  const today = [period.to, dayInShanghai(asOf)].sort()[0] ?? period.to;
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const code of codesOf(partBy, item, today)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Into which parts an item falls: a mediation in two languages into both. */
function codesOf(
  partBy: NonNullable<FigureDefinition['partBy']>,
  { fact: { content }, of, at }: CountedItem,
  today: IsoDate,
): readonly string[] {
  switch (partBy) {
    case 'result':
      return [of.ended?.content.result ?? 'open'];
    case 'conversion':
      return [content.kind === 'converted' ? content.to : 'other'];
    case 'mode':
      return [content.kind === 'mediated' ? content.mode : 'other'];
    case 'language':
      return 'languages' in content ? content.languages : [];
    case 'source':
      return [content.kind === 'entered' ? content.platform : 'other'];
    case 'age':
      return [ageBand(daysBetween(dayInShanghai(at), today))];
    case 'area':
      return [of.areaCode];
    case 'category':
      return [of.categoryCode?.slice(0, 2) ?? 'other'];
  }
}
