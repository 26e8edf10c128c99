import type { AuditEvent } from '../../domain/audit/audit-event.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Party } from '../../domain/disputes/party.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';
import { couldBeClear } from '../../policy/could-be-clear.js';
import { mayState } from '../../policy/may-state.js';
import type { Purpose } from '../../policy/purposes.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import { UNMASKABLE_FIELDS, type UnmaskableField } from '../../policy/unmaskable-fields.js';
import type { ServiceContext } from '../context.js';
import { checkReason } from './check-reason.js';
import { findParty } from './find-party.js';
import { recordAsked } from './record-asked.js';

/** What somebody asks to be shown in clear, for what, and why. */
export interface UnmaskRequest {
  readonly partyId: string;
  readonly fields: readonly UnmaskableField[];
  readonly purpose: Purpose;
  readonly reason: string;
}

/**
 * Lets somebody see masked fields of a party in clear, once (解除遮蔽). It is on record before anything is shown; so
 * is that it was refused.
 */
export async function unmaskParty(
  { partyId, fields, purpose, reason }: UnmaskRequest,
  by: Actor,
  context: ServiceContext,
): Promise<{ readonly party: Party; readonly dispute: Dispute } | Refusal> {
  const fault = checkReason(reason);
  if (fault) return fault;
  if (fields.length === 0) return refuse('invalid-input', '请选择要查看的字段。');
  const found = await findParty(partyId, by, context);
  if (!found) return refuse('not-found', '没有找到该当事人。');
  const refusal = whyNot(found.dispute, fields, purpose, by);
  const event: AuditEvent = {
    at: context.clock.now(),
    by,
    action: 'unmasked',
    subject: { type: 'Party', ids: [partyId] },
    fields: [...new Set(fields)].sort(),
    form: 'clear',
    purpose,
    reason: reason.trim(),
    outcome: refusal ? 'refused' : 'done',
  };
  await recordAsked(event, context);
  return refusal ?? found;
}

function whyNot(
  dispute: Dispute,
  fields: readonly UnmaskableField[],
  purpose: Purpose,
  by: Actor,
): Refusal | undefined {
  if (!mayState(purpose, by)) return refuse('purpose-not-allowed', '您当前的身份不能以此目的查看。');
  const record = recordOfDispute(dispute);
  const isAllowed = fields.every((field) => couldBeClear(UNMASKABLE_FIELDS[field], by, record));
  return isAllowed ? undefined : refuse('role-not-allowed', '您当前的身份不能查看这些内容的明文。');
}
