import { type Doc, decode } from '../bson.js';
import type { Collection, Row } from '../collection.js';
import type { Index } from '../index.js';
import { compileFilter } from './filter.js';
import { makePlan, type Plan } from './plan.js';
import { parseSort, sorted } from './sort.js';

/** What to look for, in the words of the find command. */
export interface Query {
  filter: Doc;
  sort?: unknown;
  skip?: number;
  /** 0 for all. */
  limit?: number;
}

/** Counts what a query read, as `explain` reports it. */
export interface ScanStats {
  keysExamined: number;
  docsExamined: number;
}

/** A match: the row and its document, decoded when it is asked for. */
export class Match implements Row {
  #doc: Doc | undefined;

  constructor(
    readonly rid: number,
    readonly bytes: Uint8Array,
  ) {}

  get doc(): Doc {
    this.#doc ??= decode(this.bytes);
    return this.#doc;
  }
}

/**
 * Finds documents lazily. The filter is compiled, and anything unsupported refused, before the first is read.
 */
export function select(
  collection: Collection | undefined,
  query: Query,
  stats: ScanStats = { keysExamined: 0, docsExamined: 0 },
): { plan: Plan; matches: Iterable<Match> } {
  const filter = compileFilter(query.filter);
  const sort = parseSort(query.sort);
  if (collection === undefined)
    return { plan: { ranges: [], backwards: false, sorted: true, exact: false }, matches: [] };
  const plan = makePlan(collection, query.filter, sort);
  const rows = plan.index ? indexRows(collection, plan.index, plan, stats) : collection.rows();
  const found = matching(rows, plan.exact ? undefined : filter, stats);
  const inOrder = plan.sorted ? found : sorted(found, (match) => match.doc, sort);
  return { plan, matches: inOrder.drop(query.skip ?? 0).take(query.limit || Number.POSITIVE_INFINITY) };
}

/** @param filter without one, all match */
function* matching(
  rows: Iterable<Row>,
  filter: ((doc: Doc) => boolean) | undefined,
  stats: ScanStats,
): Generator<Match> {
  for (const { rid, bytes } of rows) {
    stats.docsExamined++;
    const match = new Match(rid, bytes);
    if (!filter || filter(match.doc)) yield match;
  }
}

/** The rows of the index's ranges; those of an array with several keys within them once. */
function* indexRows(
  collection: Collection,
  index: Index,
  { ranges, backwards }: Plan,
  stats: ScanStats,
): Generator<Row> {
  const seen = new Set<number>();
  for (const { low, high } of backwards ? ranges.toReversed() : ranges) {
    for (const row of collection.rowsBetween(index, low, high, backwards)) {
      stats.keysExamined++;
      if (seen.has(row.rid)) continue;
      seen.add(row.rid);
      yield row;
    }
  }
}
