import type { Effect } from './effect.js';

/** One document that is always changed as a whole, in one write, by whoever read its latest version. */
export interface Aggregate {
  readonly id: string;
  /** Rises by one with every write. */
  readonly version: number;
  /** The shape of the document, for `hub migrate`. */
  readonly schemaVersion: number;
  /** What must still happen, in the order it was decided. */
  readonly effects: readonly Effect[];
}
