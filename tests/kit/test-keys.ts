import { fixedKeys } from '../../src/sealing/fixed-keys.js';
import { KeyRing } from '../../src/sealing/key-ring.js';
import type { KeySource } from '../../src/sealing/key-source.js';

/** Sealing keys of one test file's own, which nothing else knows. */
export const testKeys = (): KeySource => fixedKeys(KeyRing.generate(new Date('2026-11-23T01:00:00Z')));
