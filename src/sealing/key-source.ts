import type { KeyRing } from './key-ring.js';

/** Where a process has its sealing keys from. They may be rotated while it runs. */
export interface KeySource {
  /** The keys as they were read a few seconds ago at most. */
  ring(): KeyRing;
  /** Reads the keys anew. */
  reload(): KeyRing;
}
