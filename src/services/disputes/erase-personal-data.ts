import { areaReaches } from '../../domain/areas/area-reaches.js';
import { AUDIT_LANE } from '../../domain/audit/audit-change.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { ErasureGround } from '../../domain/disputes/erasure-ground.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import { revision } from '../../domain/disputes/revision.js';
import type { Actor } from '../../domain/people/actor.js';
import { ERASED } from '../../sealing/erased.js';
import type { ServiceContext } from '../context.js';
import { clearDue } from '../effects/clear-due.js';
import { eraseRecord } from '../effects/erase-record.js';
import { changeDispute } from './change-dispute.js';
import { checkReason } from './check-reason.js';
import { factEffect } from './fact-effect.js';
import { findParty } from './find-party.js';
import { recordAsked } from './record-asked.js';
import { STEP_LIMIT_DUE } from './step-due.js';
import { type ErasureFacts, whyNotErased } from './why-not-erased.js';

/**
 * The desk erases a party's data where the law allows it (依法删除). Nobody can take one person out of a story that
 * others tell, so the whole record goes: its parties, its words, and the platforms' copies. What is left counts in
 * figures: when, where, what kind, how it went. It is on record before it is done.
 */
export async function erasePersonalData(
  request: { readonly partyId: string; readonly ground: ErasureGround; readonly reason: string },
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const { partyId, ground } = request;
  const reason = request.reason.trim();
  const fault = checkReason(reason);
  if (fault) return fault;
  const found = await findParty(partyId, by, context);
  if (!found) return refuse('not-found', '没有找到该当事人。');
  const now = context.clock.now();
  const facts = await erasureFacts(found.dispute, partyId, context);
  const whyNot = (dispute: Dispute): Refusal | undefined => {
    if (!areaReaches(by.areaCode, dispute.areaCode)) {
      return refuse('outside-area', '该纠纷不在您负责的辖区内。');
    }
    const refusal = whyNotErased(dispute, ground, facts, now);
    if (refusal) return refusal;
    // What is still to be sent carries the record's words, and could not be sent any more.
    return dispute.effects.length > 0
      ? refuse('work-pending', '该案尚有未完成的事项，请稍后再试。')
      : undefined;
  };
  if (isErased(found.dispute)) return found.dispute;
  const refusal = whyNot(found.dispute);
  const subject = { type: 'Party', ids: [partyId] };
  await recordAsked(
    {
      at: now,
      by,
      action: 'erased',
      subject,
      fields: [],
      detail: ground,
      reason,
      outcome: refusal ? 'refused' : 'done',
    },
    context,
  );
  if (refusal) return refusal;
  const decide = (current: Dispute) => whyNot(current) ?? erased(current, ground, by, now);
  return changeDispute(found.dispute.id, undefined, decide, context);
}

const isErased = ({ history }: Dispute): boolean => history.some(({ action }) => action === 'erased');

/** Closed, and with the order to destroy its keys behind all that is to be recorded of it. */
function erased(current: Dispute, ground: ErasureGround, by: Actor, now: Date): Dispute {
  const noted = recordEvent(current, { action: 'erased', ground }, by, now);
  const at = { lane: AUDIT_LANE, key: `erased:${revision(noted)}`, notBefore: now };
  const isOpen = current.step !== 'closed';
  // In the lane of the erasure: it must be in the books before what it would be read from is gone.
  const closed = factEffect(noted, { kind: 'closed' }, { at: now, knownAt: now, by });
  return {
    ...noted,
    ...(isOpen ? { step: 'closed', stepEnteredAt: now } : {}),
    effects: [
      ...noted.effects,
      ...(isOpen ? [{ ...closed, lane: AUDIT_LANE }] : []),
      clearDue.emit(at, { dueId: `${STEP_LIMIT_DUE}:${current.id}` }),
      eraseRecord.emit(at, {}),
    ],
  };
}

async function erasureFacts(
  dispute: Dispute,
  partyId: string,
  { repositories }: ServiceContext,
): Promise<ErasureFacts> {
  const [history, parties, consents] = await Promise.all([
    repositories.disputes.wholeHistory(dispute),
    repositories.parties.findMany(dispute.partyIds),
    repositories.consents.ofParties([partyId]),
  ]);
  const toHandling = consents.filter(({ purpose }) => purpose === 'handling');
  return {
    wasHandled: history.some((entry) => entry.action === 'moved' && entry.to === 'handle'),
    consentWithdrawn: toHandling.length > 0 && toHandling.every(({ withdrawn }) => withdrawn),
    hasOthers: parties.some(({ id, name }) => id !== partyId && name !== ERASED),
  };
}
