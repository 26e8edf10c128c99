import type { RecordFacts } from '../../src/policy/record-facts.js';

/** Part of a dispute, told with what the rights on the dispute are judged by: they hold for the part too. */
export interface InDispute {
  readonly of: RecordFacts;
}
