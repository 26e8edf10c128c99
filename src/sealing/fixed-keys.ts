import type { KeyRing } from './key-ring.js';
import type { KeySource } from './key-source.js';

/** Sealing keys that stay as they are for as long as the process lives. */
export const fixedKeys = (ring: KeyRing): KeySource => ({ ring: () => ring, reload: () => ring });
