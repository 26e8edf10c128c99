import type { Effect } from './effect.js';

/** The turn of all that touches nothing but the hub's own records (内部事项). */
export const IN_HOUSE = 'in-house';

/**
 * In which turn an effect is served (办理批次). What a decision leaves to be done in the hub itself is done in one turn and
 * written down in one write; its kind says so. What may have to wait for somebody else, a platform or a model, has a turn to
 * its lane alone.
 */
export const turnOf = ({ turn, lane }: Pick<Effect, 'turn' | 'lane'>): string => turn ?? lane;
