import { NOTICE_CHANNELS, type Notice, type NoticeAttempt, type NoticeChannel } from './notice.js';

/** What became of one try, and what is to be tried next and when; no `next` when there is nothing more to do. */
export interface ClimbedDown {
  readonly notice: Notice;
  readonly next?: { readonly channel: NoticeChannel; readonly notBefore: Date };
}

/** A channel that puts a notice off for longer than this has had its chance. */
const PATIENCE_MS = 72 * 3_600_000;
const MOST_ATTEMPTS_KEPT = 50;

/**
 * Writes down a try of a notice and finds the next one (通知降级): the same channel again where it certainly did not
 * arrive and may later, the next channel where this one cannot reach the resident or it is not known whether it did.
 *
 * @param againAfterMs for `deferred`: when the channel may be tried again
 */
export function climbDown(notice: Notice, attempt: NoticeAttempt, againAfterMs = 0): ClimbedDown {
  const attempts = [...notice.attempts, attempt].slice(-MOST_ATTEMPTS_KEPT);
  const tried = { ...notice, attempts };
  const { channel, at, outcome } = attempt;
  if (outcome === 'delivered') return { notice: { ...tried, state: 'delivered' } };
  const waited = at.getTime() - notice.createdAt.getTime();
  if (outcome === 'deferred' && waited < PATIENCE_MS) {
    return { notice: tried, next: { channel, notBefore: new Date(at.getTime() + againAfterMs) } };
  }
  const below = NOTICE_CHANNELS[NOTICE_CHANNELS.indexOf(channel) + 1];
  if (below === undefined || below === 'visit') {
    // Nobody walks up a mountain to repeat an answer of a machine; a dispute is another matter.
    return { notice: { ...tried, state: notice.disputeId === undefined ? 'undelivered' : 'visit-due' } };
  }
  return { notice: tried, next: { channel: below, notBefore: at } };
}
