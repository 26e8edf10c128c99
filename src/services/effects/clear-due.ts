import { EffectKind } from '../../domain/effects/effect-kind.js';

/** Take something off the list of what falls due (注销期限). */
export const clearDue = new EffectKind<{ dueId: string }>('clear-due');
