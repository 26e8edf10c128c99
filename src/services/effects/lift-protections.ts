import type { Protection } from '../../domain/disputes/protection.js';
import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** End a party's protection in all other records of the same person (保护对象解除同步). */
export const liftProtections = new EffectKind<{ partyId: string; lifted: readonly Protection[] }>(
  'lift-protections',
  IN_HOUSE,
);
