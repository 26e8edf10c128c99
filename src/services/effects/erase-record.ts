import { EffectKind } from '../../domain/effects/effect-kind.js';

/** Destroy all that is personal in a dispute, its own words last (销毁数据密钥). */
export const eraseRecord = new EffectKind<Record<string, never>>('erase-record');
