import type { Agreement, Alarm } from '../../../domain/agreements/agreement.js';
import type { Occasion } from '../../../domain/staff-notices/occasion.js';

const KINDS = {
  'due-soon': 'agreement-due-soon',
  late: 'agreement-late',
  'follow-up': 'agreement-visit',
} as const;

/** What people are told of an agreement in force (履约提醒). */
export const agreementOccasions = (
  { id, areaCode, disputeId, duties }: Agreement,
  alarms: readonly Alarm[],
  at: Date,
): Occasion[] =>
  alarms.map(({ kind, on, duty }) => ({
    kind: KINDS[kind],
    mark: `${on}:${duty ?? 'visit'}`,
    subject: { type: 'agreement', id },
    areaCode,
    at,
    disputeId,
    dueOn: duties.find(({ number }) => number === duty)?.dueOn ?? on,
    ...(duty === undefined ? {} : { part: String(duty) }),
  }));
