import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Take something off the list of what falls due (注销期限). */
export const clearDue = new EffectKind<{ dueId: string }>('clear-due', IN_HOUSE);
