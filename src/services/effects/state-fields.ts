import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Take down what the record that told of a dispute says of its fields (登记字段陈述). */
export const stateFieldsEffect = new EffectKind<Record<string, never>>('state-fields', IN_HOUSE);
