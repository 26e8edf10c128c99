import type { Doc } from '../bson.js';

/** One stage of a pipeline, working lazily where it can. */
export type Stage = (docs: Iterable<Doc>) => Iterable<Doc>;
