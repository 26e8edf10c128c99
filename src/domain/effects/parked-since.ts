import type { Effect } from './effect.js';

/**
 * Since when the oldest of a document's parked effects waits for a person, or `undefined`. Kept in the document and
 * indexed, so that parked work is found without reading what is well.
 */
export function parkedSince(effects: readonly Effect[]): Date | undefined {
  const instants = effects.flatMap(({ parked }) => (parked ? [parked.since.getTime()] : []));
  return instants.length === 0 ? undefined : new Date(Math.min(...instants));
}
