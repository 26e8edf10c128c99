import type { Effect } from './effect.js';
import { headEffects } from './head-effects.js';

/**
 * The effects that a write gave somebody to do (待唤醒事项): of each lane the first one, where the lane had nothing to do before,
 * or where a person let it go on or brought it forward. Whoever carries a lane out goes on by himself, and what was put off is
 * found by the sweep when it is time: neither need be woken for.
 */
export function wokenBy(before: readonly Effect[], after: readonly Effect[]): Effect[] {
  if (before === after) return [];
  const heads = headEffects(before);
  return [...headEffects(after).values()].filter((head) => {
    const was = heads.get(head.lane);
    if (!was) return true;
    if (was.id !== head.id) return was.parked !== undefined;
    return (was.parked !== undefined && head.parked === undefined) || head.notBefore < was.notBefore;
  });
}
