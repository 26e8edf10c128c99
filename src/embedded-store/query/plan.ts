import type { Doc } from '../bson.js';
import type { Collection } from '../collection.js';
import type { Index } from '../index.js';
import { encodeKey } from '../ordering.js';
import { after, type Bounds, boundsOf, type KeyRange, rangeWithin } from './bounds.js';
import type { SortField } from './sort.js';

/** More `$in` combinations than this are left to the filter. */
const maxRanges = 1_000;

/** How the documents will be found: by ranges of one index, or by reading all (`index` undefined). */
export interface Plan {
  index?: Index;
  /** In ascending order, none touching another. */
  ranges: KeyRange[];
  backwards: boolean;
  /** The documents come in the order asked for. */
  sorted: boolean;
  /** Whatever lies in the ranges matches: the keys say all that the filter asks. */
  exact: boolean;
}

/** Chooses the index with the most bounded fields, then the one that also gives the order. */
export function makePlan(collection: Collection, filter: Doc, sort: readonly SortField[]): Plan {
  const bounds = boundsOf(filter);
  let best: Plan = { ranges: [], backwards: false, sorted: sort.length === 0, exact: false };
  let bestScore = 0;
  for (const index of collection.indexes) {
    const leavesOut = index.sparse && index.fields.some(({ path }) => requiresValue(bounds.get(path)));
    if (index.sparse && !leavesOut) continue;
    const used = usableBounds(index, bounds);
    const direction = sortDirection(index, used, sort);
    const sorted = sort.length === 0 || direction !== undefined;
    const points = used.filter((bound) => bound.points !== undefined).length;
    const helpsToSort = sorted && (sort.length > 0 || used.length > 0);
    const score = points * 10 + (used.length - points) * 5 + (leavesOut ? 2 : 0) + (helpsToSort ? 1 : 0);
    if (score <= bestScore) continue;
    bestScore = score;
    const known = new Set(index.fields.slice(0, used.length).map(({ path }) => path));
    const exact =
      !index.multikey && used.every(saysAll) && Object.keys(filter).every((path) => known.has(path));
    best = { index, ranges: rangesOf(used), backwards: direction === -1, sorted, exact };
  }
  return best;
}

/** A sparse index has all documents that match only if one without the field cannot. */
function requiresValue({ lower, upper, points, exists }: Bounds = {}): boolean {
  return Boolean(exists ?? lower ?? upper ?? points?.every((point) => point !== null));
}

/** Strings are equal exactly when their keys are. */
const saysAll = ({ points, only }: Bounds): boolean =>
  only === true && points !== undefined && points.every((point) => typeof point === 'string');

/** Bounds of the leading fields; over arrays the two ends of a range may be met by two elements, so one is used. */
function usableBounds(index: Index, bounds: Map<string, Bounds>): Bounds[] {
  const used: Bounds[] = [];
  let combinations = 1;
  for (const { path } of index.fields) {
    const bound = bounds.get(path);
    combinations *= bound?.points?.length ?? 1;
    if (!(bound?.points ?? bound?.lower ?? bound?.upper) || combinations > maxRanges) break;
    used.push(index.multikey && bound.points === undefined && bound.lower ? { lower: bound.lower } : bound);
    if (bound.points === undefined) break;
  }
  return used;
}

function rangesOf(used: readonly Bounds[]): KeyRange[] {
  let prefixes = [Buffer.alloc(0)];
  let ranges: KeyRange[] | undefined;
  for (const bound of used) {
    const keys = bound.points?.map(encodeKey);
    if (keys) prefixes = prefixes.flatMap((prefix) => keys.map((key) => Buffer.concat([prefix, key])));
    else ranges = prefixes.map((prefix) => rangeWithin(prefix, bound));
  }
  ranges ??= prefixes.map((prefix) => ({ low: prefix, high: after(prefix) }));
  ranges.sort((a, b) => Buffer.compare(a.low, b.low));
  return ranges.filter(({ low }, i) => !ranges[i - 1]?.low.equals(low));
}

/** 1 or -1 when walking the index that way gives the order asked for, undefined when it does not. */
function sortDirection(
  index: Index,
  used: readonly Bounds[],
  sort: readonly SortField[],
): 1 | -1 | undefined {
  if (index.multikey) return undefined;
  const fixed = new Set(index.fields.filter((_, i) => used[i]?.points?.length === 1).map(({ path }) => path));
  const wanted = sort.filter(({ path }) => !fixed.has(path));
  const offered = index.fields.filter(({ path }) => !fixed.has(path));
  const backwards = wanted[0]?.descending ?? false;
  const agrees = wanted.every(
    ({ path, descending }, i) => offered[i]?.path === path && descending === backwards,
  );
  if (!agrees) return undefined;
  return backwards ? -1 : 1;
}
