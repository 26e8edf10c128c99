import type { PlatformUnderTest } from './platform-under-test.js';
import type { Rig } from './rig.js';

/** The rig that all cells of one platform are played on, one after the other. */
export interface MatrixRig extends Rig {
  readonly platform: PlatformUnderTest;
  /** The number of a command that no cell has used. */
  nextNumber(): number;
  /** What has been pulled so far. */
  readonly cursor: string | undefined;
  moveTo(cursor: string | undefined): void;
}

/** So late does something arrive that arrives late, in milliseconds. */
export const A_DAY_MS = 24 * 3_600_000;
