import type { Dispute } from '../../../domain/disputes/dispute.js';
import { ownerOf } from '../../../domain/people/owner-of.js';
import type { EarlyWarning } from '../../../domain/routing/early-warning.js';
import type { Transfer } from '../../../domain/routing/transfer.js';
import type { Occasion } from '../../../domain/staff-notices/occasion.js';

const about = ({ id, areaCode }: Dispute, at: Date) =>
  ({ subject: { type: 'dispute', id }, areaCode, at, disputeId: id }) as const;

/** That a transfer waits for its receipt (待签收移交): for the office that was asked. */
export const transferOccasion = (dispute: Dispute, { number, to }: Transfer, at: Date): Occasion => ({
  ...about(dispute, at),
  kind: 'transfer-waiting',
  mark: String(number),
  responsible: to,
});

/** That a transfer has no receipt in time (逾期未签收): for both offices at first, then for the leading group. */
export function lateTransferOccasions(
  dispute: Dispute,
  { number, to, sentBy }: Transfer,
  told: 'offices' | 'leaders',
  at: Date,
): Occasion[] {
  const late = (kind: Occasion['kind'], side: string) => ({
    ...about(dispute, at),
    kind,
    mark: `${number}:${side}`,
  });
  if (told === 'leaders') return [late('transfer-escalated', 'leaders')];
  return [
    { ...late('transfer-overdue', 'to'), responsible: to },
    { ...late('transfer-overdue', 'from'), responsible: ownerOf(sentBy) },
  ];
}

/** That many people are involved, or mean to gather (预警): for the leaders, at whatever hour. */
export const warningOccasion = (
  dispute: Dispute,
  { cause, since }: Pick<EarlyWarning, 'cause' | 'since'>,
): Occasion => ({
  ...about(dispute, since),
  kind: 'early-warning',
  mark: `${cause}:${since.getTime()}`,
});
