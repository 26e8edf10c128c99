import type { Answered } from './answered.js';
import type { ModelAllowance } from './model-limits.js';
import type { ModelRun } from './model-run.js';

/** An answer, how it came about, and what a model had to do with it (解答说明). */
export interface Explanation extends Answered {
  /** What the model did; null without one, or where it was not asked. */
  readonly run: ModelRun | null;
  /** What whoever asks has left of it today; null without a model. */
  readonly allowance: ModelAllowance | null;
}
