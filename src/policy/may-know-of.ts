import type { NoticeKind } from '../domain/staff-notices/notice-kind.js';
import type { Caller } from './caller.js';
import { disclose } from './disclose.js';
import type { FieldLabel } from './field-labels.js';
import type { RecordFacts } from './record-facts.js';

/** Which kind of secret a notice tells (提醒密级), by what it is about. Whoever may not see that is neither told it nor shown it. */
const TELLS: Readonly<Record<NoticeKind, FieldLabel>> = {
  'step-overdue': 'case',
  'order-issued': 'case',
  'yellow-card': 'case',
  'red-card': 'case',
  'clock-warning': 'court',
  'clock-last-days': 'court',
  'clock-missed': 'court',
  'round-reminder': 'case',
  'round-overdue': 'case',
  'round-escalated': 'case',
  'duty-missed': 'case',
  'duty-escalated': 'case',
  'agreement-due-soon': 'narrative',
  'agreement-late': 'narrative',
  'agreement-visit': 'narrative',
  'field-conflict': 'case',
  'police-docking': 'violence',
  'receipt-overdue': 'violence',
  'transfer-waiting': 'case',
  'transfer-overdue': 'case',
  'transfer-escalated': 'case',
  'early-warning': 'case',
  'safety-duty': 'violence',
  'enrolment-ending': 'case',
  'site-gap-overdue': 'case',
  'advice-late': 'case',
  'card-accepted': 'law',
  'card-refused': 'law',
  'card-changed': 'law',
};

/** Whether somebody may know what a notice of this kind tells of this record (可否知悉): told it, or shown it. */
export const mayKnowOf = (kind: NoticeKind, who: Caller, record: RecordFacts): boolean => {
  const secret = TELLS[kind];
  // A card is of no case.
  const labels: readonly FieldLabel[] = secret === 'law' ? ['notice', secret] : ['case', secret];
  return labels.every((label) => disclose(label, who, record) === 'clear');
};
