import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { ServiceContext } from '../../src/services/context.js';
import { shareProtectionsOf } from '../../src/services/disputes/share-protections-of.js';
import { shareProtections } from '../../src/services/effects/share-protections.js';
import type { EffectHandler } from '../effect-handler.js';

/** Protects a person in every record (保护对象同步). */
export const shareProtectionsHandler = (context: ServiceContext): EffectHandler<Dispute> => ({
  kind: shareProtections.name,
  replayClass: () => 'keyed',
  async run(effect, dispute) {
    const { partyId } = shareProtections.payloadOf(effect);
    return { outcome: 'done', change: await shareProtectionsOf(dispute, partyId, context) };
  },
});
