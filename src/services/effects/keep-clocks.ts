import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** What has statutory clocks: a hand-over, by its key, or a confirmation. */
export type ClocksOf = { readonly handOver: string } | { readonly confirmation: string };

/** Bring the statutory clocks of something in step with its facts (登记法定期限). */
export const keepClocks = new EffectKind<ClocksOf>('keep-clocks', IN_HOUSE);

/** Clocks wait for nothing that a platform does. */
export const CLOCK_LANE = 'clocks';
