import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Look again whose word stands on the fields of a case, and who contradicts whom (字段比对). */
export const weighFieldsEffect = new EffectKind<Record<string, never>>('weigh-fields', IN_HOUSE);
