import { EffectKind } from '../../domain/effects/effect-kind.js';
import { IN_HOUSE } from '../../domain/effects/turn-of.js';

/** Give what somebody has not seen to a successor or superior, where the post was lost (岗位变动转交提醒). */
export const handOnNotices = new EffectKind<Record<string, never>>('hand-on-notices', IN_HOUSE);
