import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';
import type { NewFact } from '../../domain/figures/case-fact.js';

/** Put what happened to a case into the books that figures are counted from (登记统计事实). */
export const fileFactsEffect = new EffectKind<{ facts: readonly NewFact[] }>('file-facts', IN_HOUSE);

/** The lane of facts: they hold nothing up, and nothing holds them up. */
export const FACTS_LANE = 'facts';
