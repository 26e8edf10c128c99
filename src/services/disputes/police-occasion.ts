import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Occasion } from '../../domain/staff-notices/occasion.js';

/** That a mediation has stopped and the police's receipt is waited for, or overdue (公安回执提醒). */
export const policeOccasion = (
  kind: 'police-docking' | 'receipt-overdue',
  { id, areaCode }: Dispute,
  since: Date,
  at: Date,
): Occasion => ({
  kind,
  mark: String(since.getTime()),
  subject: { type: 'dispute', id },
  areaCode,
  at,
  disputeId: id,
});
