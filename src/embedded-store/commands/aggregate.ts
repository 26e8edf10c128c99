import { compilePipeline } from '../aggregation/stages.js';
import { encode } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc } from '../paths.js';
import { type Query, select } from '../query/scan.js';
import type { Command } from './call.js';

/** Runs a pipeline; a leading `$match`, and a `$sort` after it, are answered like a find. */
export const aggregate: Command = (call) => {
  const { cursor, pipeline } = call.options;
  if (!isDoc(cursor)) throw new StoreError('FailedToParse', "The 'cursor' option is required");
  if (!Array.isArray(pipeline)) throw new StoreError('TypeMismatch', "'pipeline' must be an array of stages");
  compilePipeline(pipeline);
  const { query, used } = leading(pipeline);
  const { matches } = select(call.collection, query);
  const results = compilePipeline(pipeline.slice(used))(Iterator.from(matches).map(({ doc }) => doc));
  const batchSize = typeof cursor.batchSize === 'number' ? cursor.batchSize : undefined;
  return call.cursors.begin(call.ns, Iterator.from(results).map(encode), batchSize);
};

/** What of the pipeline, already found sound, can be asked of an index. */
function leading([match, sort]: readonly unknown[]): { query: Query; used: number } {
  const filter = isDoc(match) ? match.$match : undefined;
  if (!isDoc(filter)) return { query: { filter: {} }, used: 0 };
  const order = isDoc(sort) ? sort.$sort : undefined;
  return isDoc(order) ? { query: { filter, sort: order }, used: 2 } : { query: { filter }, used: 1 };
}
