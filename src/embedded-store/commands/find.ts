import { encode } from '../bson.js';
import { compileProjection } from '../query/projection.js';
import { type Query, select } from '../query/scan.js';
import type { Call, Command } from './call.js';

/** Finds documents. Without a projection they are sent as they are stored. */
export const find: Command = (call) => {
  const projection = call.document('projection');
  const project = Object.keys(projection).length > 0 ? compileProjection(projection, true) : undefined;
  const { matches } = select(call.storage, call.collection, queryOf(call));
  const docs = (function* () {
    for (const match of matches) yield project ? encode(project(match.doc)) : match.bytes;
  })();
  return call.cursors.begin(call.ns, docs, call.count('batchSize'), call.options.singleBatch === true);
};

/** The query that a find command asks. */
export function queryOf(call: Call): Query {
  return {
    filter: call.document('filter'),
    sort: call.options.sort,
    skip: call.count('skip') ?? 0,
    limit: call.count('limit') ?? 0,
    hint: call.options.hint,
  };
}
