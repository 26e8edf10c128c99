import type { Effect } from './effect.js';
import { headEffects } from './head-effects.js';

/**
 * When a document next has something to do, or `undefined` when it has nothing, or only what a person must
 * release first. Kept in the document and indexed: the sweep reads nothing else.
 */
export function nextEffectAt(effects: readonly Effect[]): Date | undefined {
  const instants = [...headEffects(effects).values()]
    .filter((effect) => effect.parked === undefined)
    .map((effect) => effect.notBefore.getTime());
  return instants.length === 0 ? undefined : new Date(Math.min(...instants));
}
