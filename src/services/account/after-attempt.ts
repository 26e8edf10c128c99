import { climbDown } from '../../domain/account/climb-down.js';
import type { Notice, NoticeAttempt } from '../../domain/account/notice.js';
import { deliverNotice } from '../effects/deliver-notice.js';

/** The notice after a try, with the next one among its effects; every try is an effect of its own (通知结果). */
export function afterAttempt(notice: Notice, attempt: NoticeAttempt, againAfterMs?: number): Notice {
  const { notice: tried, next } = climbDown(notice, attempt, againAfterMs);
  if (!next) return tried;
  const { channel, notBefore } = next;
  const key = `${channel}:${tried.attempts.length + 1}:${attempt.at.getTime()}`;
  return {
    ...tried,
    effects: [...tried.effects, deliverNotice.emit({ lane: 'notice', key, notBefore }, { channel })],
  };
}
