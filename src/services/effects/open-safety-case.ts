import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** See to it that what the law asks for is done for whoever is in danger (建立安全处置). */
export const openSafetyCaseEffect = new EffectKind<{
  since: Date;
  child: boolean;
  holder: { personId: string; name: string };
}>('open-safety-case', IN_HOUSE);
