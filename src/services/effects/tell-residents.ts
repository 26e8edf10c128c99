import type { Step } from '../../domain/disputes/step.js';
import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Tell the residents who reported a dispute which step it has come to (告知群众进展). */
export const tellResidents = new EffectKind<{ step: Step; mark: string }>('tell-residents', IN_HOUSE);
