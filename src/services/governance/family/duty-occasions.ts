import type { FamilyDuty } from '../../../domain/family/family-duty.js';
import type { FamilyWatch } from '../../../domain/family/family-watch.js';
import type { Occasion } from '../../../domain/staff-notices/occasion.js';

/** What people are told of a leader's duty that was missed (包保提醒): what becomes an order is told as one. */
export function dutyOccasions(
  next: FamilyWatch,
  before: FamilyWatch,
  duty: FamilyDuty,
  at: Date,
): Occasion[] {
  const { id, areaCode, duties, entries } = next;
  const planned = duties?.[duty];
  if (!planned) return [];
  const { dueOn, leader } = planned;
  const known = before.entries.at(-1)?.number ?? 0;
  return entries
    .filter(({ number, told }) => number > known && (told === 'reminded' || told === 'leading-group'))
    .map(({ told }) => ({
      kind: told === 'reminded' ? 'duty-missed' : 'duty-escalated',
      mark: `${duty}:${dueOn}`,
      subject: { type: 'family-watch', id },
      areaCode,
      at,
      disputeId: id,
      dueOn,
      part: duty,
      responsible: { ...leader, role: 'leader', areaCode },
    }));
}
