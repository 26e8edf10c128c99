import { areaReaches } from '../areas/area-reaches.js';
import type { Dispute } from '../disputes/dispute.js';
import { recordEvent } from '../disputes/record-event.js';
import type { Refusal } from '../disputes/refusal.js';
import { refuse } from '../disputes/refuse.js';
import type { Actor } from '../people/actor.js';
import { ownerOf } from '../people/owner-of.js';
import { answersFor } from './answers-for.js';
import { routingOf } from './case-routing.js';
import { isGroupDispute } from './is-group-dispute.js';
import type { Office } from './office.js';
import { OFFICE_ROLES } from './office-id-of.js';
import type { Transfer, TransferPurpose } from './transfer.js';
import { withRouting } from './with-routing.js';

/** An office that is asked to lead or to assist. */
export interface TransferRequest {
  readonly purpose: TransferPurpose;
  /** The office that is answerable now. */
  readonly from: Office;
  readonly to: Office;
  /** 5 to 200 characters, looked at before. */
  readonly reason: string;
  readonly dueAt: Date;
  readonly linkage?: Transfer['linkage'];
}

const MOST_OPEN = 10;

/**
 * The dispute with an office asked to take it over, one level up or down, or to assist (移交、协办). Whoever answers for it goes
 * on answering until the receipt.
 */
export function sendTransfer(
  dispute: Dispute,
  request: TransferRequest,
  by: Actor,
  now: Date,
): Dispute | Refusal {
  const refusal = whyNotSent(dispute, request, by);
  if (refusal) return refusal;
  const { transfers } = routingOf(dispute);
  const { purpose, from, to, reason, dueAt, linkage } = request;
  const sent: Transfer = {
    number: (transfers.at(-1)?.number ?? 0) + 1,
    purpose,
    from: ownerOf(from),
    to: ownerOf(to),
    reason,
    ...(linkage ? { linkage } : {}),
    sentBy: by,
    sentAt: now,
    dueAt,
    lapses: [],
    state: 'sent',
  };
  return recordEvent(
    withRouting(dispute, { transfers: [...transfers, sent] }),
    { action: 'transfer-sent', office: sent.to, reason },
    by,
    now,
  );
}

function whyNotSent(
  dispute: Dispute,
  { purpose, from, to }: TransferRequest,
  by: Actor,
): Refusal | undefined {
  const { step } = dispute;
  const { transfers, coOwners } = routingOf(dispute);
  const open = transfers.filter(({ state }) => state === 'sent');
  if (step === 'closed') return refuse('already-closed', '该纠纷已办结，不能再移交。');
  if (!OFFICE_ROLES.includes(by.role) || !answersFor(by, dispute)) {
    return refuse('not-owner', '只有该纠纷的责任单位或其上级可以移交。', step);
  }
  if (to.personId === from.personId) return refuse('invalid-input', '该单位已是责任单位。', step);
  const leads = purpose === 'lead';
  if (open.some((one) => one.to.personId === to.personId || (leads && one.purpose === 'lead'))) {
    return refuse('work-pending', '已有移交尚未签收，请等待签收，或先撤回。', step);
  }
  if (open.length >= MOST_OPEN) return refuse('work-pending', '待签收的移交过多。', step);
  const helps = coOwners.some(({ id }) => id === to.personId);
  if (leads) return whyNotLead(dispute, from, to, helps);
  if (helps) return refuse('already-decided', '该单位已是协办单位。', step);
  return from.level === 'community' && to.level === 'district'
    ? refuse('not-next-level', '社区须经街道请区县协办。', step)
    : undefined;
}

function whyNotLead(dispute: Dispute, from: Office, to: Office, helps: boolean): Refusal | undefined {
  const { step, areaCode } = dispute;
  const isDown = to.above === from.personId;
  if (!isDown && from.above !== to.personId) {
    return refuse('not-next-level', '只能移交给上一级或下一级单位；其他单位可请其协办。', step);
  }
  if (isDown && to.level === 'community') {
    if (isGroupDispute(dispute)) {
      return refuse('group-dispute', '群体性纠纷由街道或区牵头，不能移交单个社区。', step);
    }
    if (!helps && !areaReaches(to.areaCode, areaCode)) {
      return refuse('outside-area', '该纠纷不在这个社区，请先请其协办。', step);
    }
  }
  return undefined;
}
