import type { RecordFacts } from '../../src/policy/record-facts.js';

/** Told with what the rights on it are judged by: those on a dispute, or the area of a figure. */
export interface InRecord {
  readonly of: RecordFacts;
}
