import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';
import type { Due } from '../../domain/time/due.js';

/** Put something on the list of what falls due, or move it (登记期限). */
export const setDue = new EffectKind<{ due: Due }>('set-due', IN_HOUSE);
