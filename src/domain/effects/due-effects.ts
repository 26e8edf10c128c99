import type { Effect } from './effect.js';
import { headEffects } from './head-effects.js';
import { turnOf } from './turn-of.js';

/** What may be carried out now of one turn, or of all of them: of each lane the first effect, if it is due and not parked. */
export const dueEffects = (effects: readonly Effect[], now: Date, turn?: string): Effect[] =>
  [...headEffects(effects).values()].filter(
    (head) =>
      head.parked === undefined && head.notBefore <= now && (turn === undefined || turnOf(head) === turn),
  );
