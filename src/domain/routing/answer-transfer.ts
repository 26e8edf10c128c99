import type { Dispute } from '../disputes/dispute.js';
import type { HistoryEvent } from '../disputes/history-entry.js';
import { recordEvent } from '../disputes/record-event.js';
import type { Refusal } from '../disputes/refusal.js';
import { refuse } from '../disputes/refuse.js';
import type { Actor } from '../people/actor.js';
import { answersFor } from './answers-for.js';
import { type CaseRouting, routingOf } from './case-routing.js';
import type { CoOwner } from './co-owner.js';
import type { Office } from './office.js';
import { OFFICE_ROLES, officeIdOf } from './office-id-of.js';
import type { Transfer } from './transfer.js';
import { withRouting } from './with-routing.js';

/** What ends a transfer (移交办理): receive 签收, refuse 退回, recall 撤回; the latter two with a reason, looked at before. */
export type TransferAnswer =
  | { readonly act: 'receive'; readonly office: Office }
  | { readonly act: 'refuse' | 'recall'; readonly reason: string };

/**
 * The dispute after the receipt, the refusal or the recall of a transfer (签收、退回、撤回). Each transfer ends once: whoever comes
 * later is told so. With the receipt, and only then, it changes hands.
 */
export function answerTransfer(
  dispute: Dispute,
  number: number,
  answer: TransferAnswer,
  by: Actor,
  now: Date,
): Dispute | Refusal {
  const { transfers } = routingOf(dispute);
  const sent = transfers.find((one) => one.number === number);
  if (!sent) return refuse('not-found', '没有找到该移交。');
  const may =
    answer.act === 'recall'
      ? OFFICE_ROLES.includes(by.role) && answersFor(by, dispute)
      : officeIdOf(by) === sent.to.personId;
  if (!may) return refuse('not-owner', '签收和退回由收到移交的单位办理，撤回由移交单位办理。', dispute.step);
  if (sent.state !== 'sent') return refuse('already-decided', '该移交已经签收、退回或撤回。', dispute.step);
  if (answer.act === 'receive') {
    if (dispute.step === 'closed') return refuse('already-closed', '该纠纷已办结，无须签收。');
    return received(dispute, sent, answer.office, by, now);
  }
  const { act, reason } = answer;
  const state = act === 'refuse' ? 'refused' : 'recalled';
  const ended = end(sent, { state, answer: { by, at: now, reason } });
  const event: HistoryEvent = { action: `transfer-${state}`, office: sent.to, reason };
  return recordEvent(withRouting(dispute, { transfers: replace(transfers, ended) }), event, by, now);
}

function received(dispute: Dispute, sent: Transfer, office: Office, by: Actor, now: Date): Dispute {
  const { transfers, coOwners } = routingOf(dispute);
  const { to, purpose, reason } = sent;
  const others = coOwners.filter(({ id }) => id !== to.personId);
  const helper: CoOwner = {
    id: to.personId,
    kind: 'office',
    name: to.name,
    contact: by.name,
    task: reason,
    since: now,
    by: sent.sentBy,
  };
  const changes: Partial<CaseRouting> =
    purpose === 'lead' ? { office, coOwners: others } : { coOwners: [...others, helper] };
  const ended = end(sent, { state: 'received', answer: { by, at: now } });
  const next = withRouting(dispute, { ...changes, transfers: replace(transfers, ended) });
  const leads = purpose === 'lead';
  return recordEvent(
    leads ? { ...next, owner: to } : next,
    { action: 'transfer-received', office: to, ...(leads ? { owner: to } : {}) },
    by,
    now,
  );
}

function end(
  { dueAt: _over, ...sent }: Transfer,
  how: Required<Pick<Transfer, 'state' | 'answer'>>,
): Transfer {
  return { ...sent, ...how };
}

const replace = (transfers: readonly Transfer[], one: Transfer): Transfer[] =>
  transfers.map((other) => (other.number === one.number ? one : other));
