import type { NoticeChannel } from '../../domain/account/notice.js';
import { EffectKind } from '../../domain/effects/effect-kind.js';

/** Try one channel for a notice (发送通知); what comes of it decides on the next. */
export const deliverNotice = new EffectKind<{ channel: NoticeChannel }>('deliver-notice');
