import type { Doc } from '../bson.js';

/** One stage of a pipeline, working lazily where it can. */
export type Stage = (docs: Iterable<Doc>) => Iterable<Doc>;

/** What a stage may need beyond the documents that reach it. */
export interface Tools {
  /** Finds documents of another collection of the same database. */
  find(collection: string, filter: Doc): Iterable<Doc>;
  /** Compiles a pipeline inside a stage. */
  compilePipeline(pipeline: unknown): Stage;
}
