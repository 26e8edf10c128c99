import type { Effect } from './effect.js';

/** The first effect of each lane: the only ones that may be carried out now. */
export function headEffects(effects: readonly Effect[]): Map<string, Effect> {
  const heads = new Map<string, Effect>();
  for (const effect of effects) if (!heads.has(effect.lane)) heads.set(effect.lane, effect);
  return heads;
}
