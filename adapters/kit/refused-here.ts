import type { Delivery } from '../../src/domain/platforms/delivery.js';

/** A command that never leaves the hub, because the platform's contract cannot carry it. */
export const refusedHere = (code: 'unsupported-command' | 'unsendable', reason: string): Delivery => ({
  outcome: 'refused',
  code,
  reason,
});
