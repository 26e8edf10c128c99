import { type Doc, decode } from '../bson.js';
import type { Collection, Row } from '../collection.js';
import { StoreError } from '../errors.js';
import type { MatchDetails } from '../paths.js';
import type { Storage } from '../storage.js';
import { compileFilter } from './filter.js';
import { makePlan, type Plan } from './plan.js';
import { parseSort, sorted } from './sort.js';

/** What to look for, in the words of the find command. */
export interface Query {
  filter: Doc;
  sort?: unknown;
  skip?: number;
  limit?: number;
  hint?: unknown;
}

/** Counts what a query read, as `explain` reports it. */
export interface ScanStats {
  keysExamined: number;
  docsExamined: number;
}

/** A match: the row and its document. */
export interface Match extends Row {
  doc: Doc;
  /** Where in an array the filter matched. */
  details: MatchDetails;
}

const firstChunk = 32;
const largestChunk = 256;

/**
 * Finds documents lazily. The filter is compiled, and anything unsupported refused, before the first is read; the
 * rows are read in short statements, so that writes may come between two of them.
 */
export function select(
  storage: Storage,
  collection: Collection | undefined,
  query: Query,
  stats: ScanStats = { keysExamined: 0, docsExamined: 0 },
): { plan: Plan; matches: Iterable<Match> } {
  const filter = compileFilter(query.filter);
  const sort = parseSort(query.sort);
  if (collection === undefined) return { plan: { ranges: [], backwards: false, sorted: true }, matches: [] };
  const plan = makePlan(collection, query.filter, sort, query.hint);
  const rows = plan.index ? indexRows(storage, collection, plan, stats) : allRows(storage, collection, plan);
  const found = matching(rows, filter, stats);
  const ordered = plan.sorted ? found : inOrder(found, sort);
  return { plan, matches: window(ordered, query.skip ?? 0, query.limit || Number.POSITIVE_INFINITY) };
}

function* matching(
  rows: Iterable<Row>,
  filter: ReturnType<typeof compileFilter>,
  stats: ScanStats,
): Generator<Match> {
  for (const row of rows) {
    stats.docsExamined++;
    const doc = decode(row.bytes);
    const details: MatchDetails = {};
    if (filter(doc, details)) yield { ...row, doc, details };
  }
}

function* inOrder(found: Iterable<Match>, sort: ReturnType<typeof parseSort>): Generator<Match> {
  yield* sorted(found, (match) => match.doc, sort);
}

function* window(found: Iterable<Match>, skip: number, limit: number): Generator<Match> {
  let position = 0;
  for (const match of found) {
    if (position++ < skip) continue;
    yield match;
    if (position >= skip + limit) return;
  }
}

function* allRows(storage: Storage, collection: Collection, plan: Plan): Generator<Row> {
  const order = plan.backwards ? '< ? ORDER BY rid DESC' : '> ? ORDER BY rid';
  let last = plan.backwards ? Number.MAX_SAFE_INTEGER : 0;
  for (let size = firstChunk; ; size = Math.min(size * 2, largestChunk)) {
    requireAlive(collection);
    const rows = storage.all(
      `SELECT rid, doc FROM ${collection.table} WHERE rid ${order} LIMIT ?`,
      last,
      size,
    );
    for (const row of rows) {
      last = Number(row.rid);
      yield { rid: last, bytes: row.doc as Uint8Array };
    }
    if (rows.length < size) return;
  }
}

function* indexRows(storage: Storage, collection: Collection, plan: Plan, stats: ScanStats): Generator<Row> {
  const { index, backwards } = plan;
  if (index === undefined) return;
  const sql =
    `SELECT i.key, i.rid, d.doc FROM ${index.table} i CROSS JOIN ${collection.table} d ON d.rid = i.rid WHERE ` +
    (backwards
      ? '(i.key, i.rid) < (?, ?) AND i.key >= ? ORDER BY i.key DESC, i.rid DESC LIMIT ?'
      : '(i.key, i.rid) > (?, ?) AND i.key < ? ORDER BY i.key, i.rid LIMIT ?');
  const seen = new Set<number>();
  for (const range of backwards ? [...plan.ranges].reverse() : plan.ranges) {
    let at = { key: backwards ? range.high : (range.low as Uint8Array), rid: 0 };
    for (let size = firstChunk; ; size = Math.min(size * 2, largestChunk)) {
      requireAlive(collection);
      if (index.dropped)
        throw new StoreError('QueryPlanKilled', `query plan killed :: index '${index.name}' dropped`);
      const rows = storage.all(sql, at.key, at.rid, backwards ? range.low : range.high, size);
      for (const row of rows) {
        at = { key: row.key as Uint8Array, rid: Number(row.rid) };
        stats.keysExamined++;
        if (index.multikey) {
          if (seen.has(at.rid)) continue;
          seen.add(at.rid);
        }
        yield { rid: at.rid, bytes: row.doc as Uint8Array };
      }
      if (rows.length < size) break;
    }
  }
}

function requireAlive(collection: Collection): void {
  if (collection.dropped) throw new StoreError('QueryPlanKilled', 'query plan killed :: collection dropped');
}
