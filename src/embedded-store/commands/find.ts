import { encode } from '../bson.js';
import { compileProjection } from '../query/projection.js';
import { type Query, select } from '../query/scan.js';
import type { Call, Command } from './call.js';

/** Finds documents. Without a projection they are sent as they are stored. */
export const find: Command = (call) => {
  const projection = call.document('projection');
  const project = compileProjection(projection);
  const isWhole = Object.keys(projection).length === 0;
  const { matches } = select(call.collection, queryOf(call));
  const docs = Iterator.from(matches).map(({ bytes, doc }) => (isWhole ? bytes : encode(project(doc))));
  return call.cursors.begin(call.ns, docs, call.count('batchSize'), call.options.singleBatch === true);
};

/** The query that a find command asks. */
export function queryOf(call: Call): Query {
  return {
    filter: call.document('filter'),
    sort: call.options.sort,
    skip: call.count('skip') ?? 0,
    limit: call.count('limit') ?? 0,
  };
}
