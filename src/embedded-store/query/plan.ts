import type { Doc } from '../bson.js';
import type { Collection } from '../collection.js';
import { StoreError } from '../errors.js';
import type { Index } from '../index.js';
import { encodeKey, equalValues, invertKey } from '../ordering.js';
import { isDoc, isPosition } from '../paths.js';
import { after, type Bounds, boundsOf, type KeyRange, rangeWithin } from './bounds.js';
import type { SortField } from './sort.js';

/** More `$in` combinations than this are left to the filter. */
const maxRanges = 1_000;

/** How the documents will be found: by ranges of one index, or by reading all (`index` undefined). */
export interface Plan {
  index?: Index;
  ranges: KeyRange[];
  backwards: boolean;
  /** The documents come in the order asked for. */
  sorted: boolean;
}

/**
 * Chooses the index with the most bounded fields, then the one that also gives the order.
 *
 * @param hint an index name or key pattern, or `{$natural: 1}` to read all
 */
export function makePlan(
  collection: Collection,
  filter: Doc,
  sort: readonly SortField[],
  hint: unknown,
): Plan {
  const natural = isDoc(hint) && typeof hint.$natural === 'number' ? hint.$natural : undefined;
  const everything: Plan = { ranges: [], backwards: (natural ?? 1) < 0, sorted: sort.length === 0 };
  if (natural !== undefined) return everything;
  const bounds = boundsOf(filter);
  if (hint !== undefined) return scoreIndex(hinted(collection, hint), bounds, sort).plan;
  let best = { score: 0, plan: everything };
  for (const index of collection.indexes) {
    if (!holdsAllMatches(index, filter, bounds)) continue;
    const candidate = scoreIndex(index, bounds, sort);
    if (candidate.score > best.score) best = candidate;
  }
  return best.plan;
}

function hinted(collection: Collection, hint: unknown): Index {
  const index = collection.indexes.find((each) => each.name === hint || equalValues(each.spec.key, hint));
  if (index !== undefined) return index;
  throw new StoreError(
    'BadValue',
    'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
  );
}

/** A sparse or partial index answers only filters that imply its own condition. */
function holdsAllMatches(index: Index, filter: Doc, bounds: Map<string, Bounds>): boolean {
  const requiresValue = (path: string): boolean => {
    const found = bounds.get(path);
    if (found === undefined) return false;
    return (
      found.lower !== undefined ||
      found.upper !== undefined ||
      (found.points ?? [null]).every((p) => p !== null)
    );
  };
  if (index.sparse && !index.fields.some(({ path }) => requiresValue(path))) return false;
  return Object.entries(index.partial ?? {}).every(([path, condition]) => {
    if (path in filter && equalValues(filter[path], condition)) return true;
    return isDoc(condition) && equalValues(condition, { $exists: true }) && requiresValue(path);
  });
}

function scoreIndex(
  index: Index,
  bounds: Map<string, Bounds>,
  sort: readonly SortField[],
): { score: number; plan: Plan } {
  const used = usableBounds(index, bounds);
  let prefixes = [Buffer.alloc(0)];
  let ranges: KeyRange[] | undefined;
  for (const [i, bound] of used.entries()) {
    const descending = index.fields[i]?.descending ?? false;
    if (bound.points === undefined) {
      ranges = prefixes.map((prefix) => rangeWithin(prefix, bound, descending));
      break;
    }
    const keys = bound.points.map((point) => (descending ? invertKey(encodeKey(point)) : encodeKey(point)));
    prefixes = prefixes.flatMap((prefix) => keys.map((key) => Buffer.concat([prefix, key])));
  }
  ranges ??= prefixes.map((prefix) => ({ low: prefix, high: after(prefix) }));
  ranges.sort((a, b) => Buffer.compare(a.low, b.low));
  const direction = sortDirection(index, used, sort);
  const plan: Plan = {
    index,
    ranges: ranges.filter((range, i) => i === 0 || !range.low.equals(ranges[i - 1]?.low ?? range.high)),
    backwards: direction === -1,
    sorted: sort.length === 0 || direction !== undefined,
  };
  const points = used.filter((bound) => bound.points !== undefined).length;
  const gain = direction !== undefined && sort.length > 0 && !index.sparse && index.partial === undefined;
  return {
    score: points * 10 + (used.length - points) * 5 + (gain || (plan.sorted && used.length > 0) ? 1 : 0),
    plan,
  };
}

/** Bounds of the leading fields; on an index over arrays only those that one element is sure to meet. */
function usableBounds(index: Index, bounds: Map<string, Bounds>): Bounds[] {
  const used: Bounds[] = [];
  const roots = new Set<string>();
  let combinations = 1;
  for (const { path, parts } of index.fields) {
    let bound = bounds.get(path);
    const root = parts[0] ?? '';
    if (bound === undefined || parts.some(isPosition) || (index.multikey && roots.has(root))) break;
    roots.add(root);
    if (bound.points === undefined && index.multikey && bound.lower && bound.upper)
      bound = { lower: bound.lower };
    combinations *= bound.points?.length ?? 1;
    if (combinations > maxRanges) break;
    used.push(bound);
    if (bound.points === undefined) break;
  }
  return used;
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
  const backwards = wanted[0]?.descending !== offered[0]?.descending;
  const agrees = wanted.every(
    ({ path, descending }, i) =>
      offered[i]?.path === path && (offered[i]?.descending !== descending) === backwards,
  );
  if (!agrees) return undefined;
  return wanted.length > 0 && backwards ? -1 : 1;
}
