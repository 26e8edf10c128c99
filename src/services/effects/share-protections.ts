import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Protect a party in all records of the same person (保护对象同步). */
export const shareProtections = new EffectKind<{ partyId: string }>('share-protections', IN_HOUSE);
