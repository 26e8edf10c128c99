import type { Interaction } from '../adapters/kit/observe-adapter.js';
import type { PlatformName } from '../src/domain/platforms/platform-name.js';

/** Counts what the workers do (作业计数). */
export interface WorkMetrics {
  /** Something was asked of a platform. */
  asked(interaction: Interaction): void;
  /** What a platform told was applied, or could not be. */
  applied(platform: PlatformName, outcome: 'applied' | 'rejected'): void;
}

/** Counts nothing. */
export const NO_METRICS: WorkMetrics = { asked() {}, applied() {} };
