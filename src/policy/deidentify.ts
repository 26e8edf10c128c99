import { findArea } from '../domain/areas/find-area.js';
import type { Protection } from '../domain/disputes/protection.js';
import type { Step } from '../domain/disputes/step.js';
import { dayInShanghai } from '../domain/law/day-in-shanghai.js';
import type { CourtStatus } from '../domain/platforms/platform-report.js';

/** What of a dispute counts in figures; none of it is sealed. */
export interface CountedCase {
  readonly happenedOn: Date;
  readonly areaCode: string;
  readonly categoryCode: string;
  readonly scaleCode: string;
  readonly step: Step;
  readonly protections?: readonly Protection[];
  readonly court?: { readonly status: CourtStatus };
}

/** A case that tells of nobody (去标识化案件): no id, no words, no day, no grid. */
export interface DeidentifiedCase {
  /** A month, `2026-11`, or only a year. */
  readonly period: string;
  /** A community, or the whole subdistrict. */
  readonly areaCode: string;
  /** The class, two digits of GB/T 31000; absent where it would tell too much. */
  readonly categoryClass?: string;
  readonly scaleCode: string;
  readonly step: Step;
  readonly courtStatus?: CourtStatus;
}

/** A case is one of at least so many that look alike. */
const FEWEST_ALIKE = 3;

type Blur = (one: DeidentifiedCase) => DeidentifiedCase;

const withoutClass: Blur = ({ categoryClass: _class, ...one }) => ({
  ...one,
  areaCode: areaAt(one.areaCode, 'subdistrict'),
});
const ofTheYear: Blur = (one) => ({ ...withoutClass(one), period: one.period.slice(0, 4) });

/**
 * Makes cases tell of nobody (去标识化): each is one of at least three of the same time, place and class, or is blurred
 * until it is, or is left out. What kind of quarrel a protected person is in, and where, is never told.
 */
export function deidentify(cases: readonly CountedCase[]): {
  readonly cases: readonly DeidentifiedCase[];
  readonly leftOut: number;
} {
  const first = cases.map((one) => {
    const told = toldOf(one);
    return one.protections?.length ? withoutClass(told) : told;
  });
  const blurred = [withoutClass, ofTheYear].reduce((told, blur) => blurRare(told, blur), first);
  const alike = groups(blurred);
  const kept = blurred.filter((one) => (alike.get(keyOf(one)) ?? 0) >= FEWEST_ALIKE);
  return {
    cases: kept.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
    leftOut: cases.length - kept.length,
  };
}

const toldOf = ({
  happenedOn,
  areaCode,
  categoryCode,
  scaleCode,
  step,
  court,
}: CountedCase): DeidentifiedCase => ({
  period: dayInShanghai(happenedOn).slice(0, 7),
  areaCode: areaAt(areaCode, 'community'),
  categoryClass: categoryCode.slice(0, 2),
  scaleCode,
  step,
  ...(court ? { courtStatus: court.status } : {}),
});

const keyOf = ({ period, areaCode, categoryClass }: DeidentifiedCase): string =>
  [period, areaCode, categoryClass].join('|');

function groups(cases: readonly DeidentifiedCase[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of cases) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

function blurRare(cases: readonly DeidentifiedCase[], blur: Blur): DeidentifiedCase[] {
  const alike = groups(cases);
  return cases.map((one) => ((alike.get(keyOf(one)) ?? 0) < FEWEST_ALIKE ? blur(one) : one));
}

/** The area at a level that an area lies in; the area itself where there is none. */
function areaAt(code: string, level: 'community' | 'subdistrict'): string {
  const area = findArea(code);
  if (!area || area.level === level || area.parent === undefined) return code;
  return areaAt(area.parent, level);
}
