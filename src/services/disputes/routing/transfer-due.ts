import type { Dispute } from '../../../domain/disputes/dispute.js';
import { revision } from '../../../domain/disputes/revision.js';
import type { Transfer } from '../../../domain/routing/transfer.js';
import { clearDue } from '../../effects/clear-due.js';
import { setDue } from '../../effects/set-due.js';

/** The kind of due that the receipt of a transfer is. */
export const TRANSFER_DUE = 'transfer-receipt';

const dueId = (disputeId: string, number: number): string => `${TRANSFER_DUE}:${disputeId}:${number}`;

/** The transfer that a due is about. */
export const transferOfDue = (id: string): number => Number(id.slice(id.lastIndexOf(':') + 1));

/** The dispute with the time of a transfer kept: a due for whoever is told next, or the removal of it (移交计时). */
export function withTransferDue(dispute: Dispute, transfer: Transfer | undefined, now: Date): Dispute {
  if (!transfer) return dispute;
  const { number, dueAt, sentAt } = transfer;
  const id = dueId(dispute.id, number);
  const at = {
    lane: 'dues',
    key: `transfer:${revision(dispute)}:${dueAt?.getTime() ?? 'over'}`,
    notBefore: now,
  };
  const effect = dueAt
    ? setDue.emit(at, { due: { id, kind: TRANSFER_DUE, subjectId: dispute.id, dueAt, since: sentAt } })
    : clearDue.emit(at, { dueId: id });
  return { ...dispute, effects: [...dispute.effects, effect] };
}
