import type { Clock } from '../domain/time/clock.js';

/**
 * Lets every id through once (一次性凭证), and remembers it for as long as whatever bears it is valid.
 *
 * The memory is this process's own. What it holds is bounded by what can be signed within one lifetime.
 *
 * @returns takes an id, good until the given instant; false when it was used before
 */
export function singleUse(clock: Clock): (id: string, until: Date) => boolean {
  const used = new Map<string, number>();
  return (id, until) => {
    const now = clock.now().getTime();
    for (const [known, expires] of used) {
      // In the order of arrival, and all live about equally long: what lies behind goes with a later call.
      if (expires > now) break;
      used.delete(known);
    }
    if (used.has(id)) return false;
    used.set(id, until.getTime());
    return true;
  };
}
