import type { Refusal } from '../../../domain/disputes/refusal.js';

/** `gone`: it did not wait any more, whoever saw to that: doing it again changes nothing. */
export interface Release {
  readonly released: 'retried' | 'dropped' | 'gone';
}

/** What came of releasing parked work (搁置事项处理结果). */
export type ReleaseOutcome = Release | Refusal;
