import { candidateWindow } from '../../../src/domain/matching/candidate-window.js';
import type { MatchSubject } from '../../../src/domain/matching/match-subject.js';

/**
 * What the store would find for each report when it comes in: each earlier one that shares a name, a telephone or an
 * identity number with it, or lies in its window.
 */
export function* candidatesOfEach(
  subjects: readonly MatchSubject[],
): Generator<[later: number, earlier: readonly number[]]> {
  const byKey = new Map<string, number[]>();
  for (const [later, subject] of subjects.entries()) {
    const found = new Set<number>();
    for (const key of keysOf(subject)) for (const earlier of byKey.get(key) ?? []) found.add(earlier);
    const [near, far] = [candidateWindow(subject, 'anything'), candidateWindow(subject, 'same-class')];
    const areas = new Set(near.areaCodes);
    for (let earlier = 0; earlier < later; earlier += 1) {
      const other = subjects[earlier];
      if (!other || !areas.has(other.areaCode)) continue;
      const { happenedOn, categoryCode } = other;
      const isNear = happenedOn >= near.from && happenedOn <= near.to;
      const isAlike = categoryCode.slice(0, 2) === subject.categoryCode.slice(0, 2);
      if (isNear || (isAlike && happenedOn >= far.from && happenedOn <= far.to)) found.add(earlier);
    }
    yield [later, [...found]];
    for (const key of keysOf(subject)) byKey.set(key, [...(byKey.get(key) ?? []), later]);
  }
}

const keysOf = ({ parties }: MatchSubject): string[] =>
  parties.flatMap(({ name, idKey, phoneKey }) => [name, idKey, phoneKey].filter((key) => key !== undefined));
