import { compilePipeline } from '../aggregation/pipeline.js';
import { type Doc, encode } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc, ownField } from '../paths.js';
import { type Query, select } from '../query/scan.js';
import type { Call, Command } from './call.js';

/** Runs a pipeline; a leading `$match`, and a `$sort` after it, are answered like a find. */
export const aggregate: Command = (call) => {
  const cursor = call.options.cursor;
  if (!isDoc(cursor)) {
    throw new StoreError(
      'FailedToParse',
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  }
  const { ns } = call;
  const pipeline = call.options.pipeline;
  const find = (name: string, filter: Doc): Iterable<Doc> => docsOf(call, call.namespace(name), { filter });
  compilePipeline(pipeline, find);
  const stages = Array.isArray(pipeline) ? pipeline : [];
  const { query, used } = leading(stages);
  const run = compilePipeline(stages.slice(used), find);
  const results = run(docsOf(call, ns, query));
  const batchSize = cursor.batchSize;
  return call.cursors.begin(ns, encoded(results), typeof batchSize === 'number' ? batchSize : undefined);
};

function leading(stages: readonly unknown[]): { query: Query; used: number } {
  const [first, second] = stages.map((stage) => (isDoc(stage) ? stage : {}));
  const filter = first && ownField(first, '$match');
  if (!isDoc(filter)) return { query: { filter: {} }, used: 0 };
  const sort = second && ownField(second, '$sort');
  return isDoc(sort) ? { query: { filter, sort }, used: 2 } : { query: { filter }, used: 1 };
}

function* docsOf(call: Call, ns: string, query: Query): Generator<Doc> {
  for (const { doc } of select(call.storage, call.storage.find(ns), query).matches) yield doc;
}

function* encoded(docs: Iterable<Doc>): Generator<Uint8Array> {
  for (const doc of docs) yield encode(doc);
}
