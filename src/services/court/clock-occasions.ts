import type { StatutoryClock } from '../../domain/court/statutory-clock.js';
import type { Occasion } from '../../domain/staff-notices/occasion.js';

const EARLY = ['ten-days', 'five-days'];

/**
 * What people are told of a term set by law (法定期限提醒): of several warnings at once the latest, or that it has passed.
 *
 * @param before as it was; absent for one that is new
 */
export function clockOccasions(
  next: StatutoryClock,
  before: StatutoryClock | undefined,
  at: Date,
): Occasion[] {
  const { id, areaCode, disputeId, end, state, warnings } = next;
  const about = { subject: { type: 'statutory-clock', id }, areaCode, at, disputeId } as const;
  if (state === 'missed') {
    const isNews = before?.state !== 'missed';
    return isNews ? [{ ...about, kind: 'clock-missed', mark: end.day, dueOn: end.day }] : [];
  }
  const warning = warnings.slice(before?.warnings.length ?? 0).at(-1);
  if (!warning) return [];
  const { kind, on } = warning;
  return [
    {
      ...about,
      kind: EARLY.includes(kind) ? 'clock-warning' : 'clock-last-days',
      mark: `${kind}:${on}`,
      dueOn: end.safeDay ?? end.day,
    },
  ];
}
