import { type Correction, type CourtCopy, recordCorrectionEvent } from '../../domain/disputes/correction.js';
import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { Delivery } from '../../domain/platforms/delivery.js';
import type { PlatformName } from '../../domain/platforms/platform-name.js';
import { settled } from './settle-correction.js';

/** What a platform's contract has no words or no door for, as an older version of it. */
const NO_WAY = ['unsupported-command', 'unsendable', 'http-404', 'http-405', 'http-501'];

/**
 * A correction after a platform was asked (转送结果). What the owner has no way to take the desk decides; a platform's no
 * is its decision. Its decision may have come before we heard that it had the request.
 */
export function afterCorrectionDelivery(
  correction: Correction,
  platform: PlatformName,
  delivery: Exclude<Delivery, { outcome: 'deferred' }>,
  at: Date,
): Correction {
  const isDelivered = delivery.outcome === 'delivered';
  if (platform !== correction.authority.platform) {
    if (correction.atCourt?.state !== 'sending') return correction;
    return isDelivered
      ? { ...correction, atCourt: { ...correction.atCourt, state: 'with-platform' } }
      : settledAtCourt(correction, correction.atCourt, { accepted: false, reason: notTaken(delivery) }, at);
  }
  if (correction.state !== 'sending') return correction;
  if (isDelivered) return { ...correction, state: 'with-platform' };
  return NO_WAY.includes(delivery.code)
    ? { ...correction, state: 'with-desk' }
    : settled(correction, { accepted: false, reason: notTaken(delivery) }, HUB_ACTOR, at);
}

/** A correction after the court decided on its own record (法院记录更正结果); one that is decided stays so. */
export function settledAtCourt(
  correction: Correction,
  atCourt: CourtCopy,
  { accepted, reason }: { readonly accepted: boolean; readonly reason?: string },
  at: Date,
): Correction {
  if (atCourt.state === 'carried-out' || atCourt.state === 'refused') return correction;
  const decided: CourtCopy = {
    ...atCourt,
    state: accepted ? 'carried-out' : 'refused',
    decided: { at, ...(reason === undefined ? {} : { reason }) },
  };
  const detail = accepted ? 'correction-carried-out-by-court' : 'correction-refused-by-court';
  return recordCorrectionEvent({ ...correction, atCourt: decided }, detail, HUB_ACTOR, at);
}

const notTaken = ({ reason }: Extract<Delivery, { outcome: 'refused' }>): string => `平台未受理：${reason}`;
