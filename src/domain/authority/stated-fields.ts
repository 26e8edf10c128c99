import type { Aggregate } from '../effects/aggregate.js';
import type { Statement } from './statement.js';

/** All that was said of the fields of one dispute (字段陈述汇总): of each source its latest word. Its id is the dispute's. */
export interface StatedFields extends Aggregate {
  readonly statements: readonly Statement[];
}
