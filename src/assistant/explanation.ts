import type { ModelAllowance } from '../domain/assistant/model-limits.js';
import type { ModelRun } from '../domain/assistant/model-run.js';
import type { Answered } from './answer/answered.js';

/** An answer, how it came about, and what a model had to do with it (解答说明). */
export interface Explanation extends Answered {
  /** What the model did; null without one, or where it was not asked. */
  readonly run: ModelRun | null;
  /** What whoever asks has left of it today; null without a model. */
  readonly allowance: ModelAllowance | null;
}
