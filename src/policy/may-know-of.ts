import type { NoticeKind } from '../domain/staff-notices/notice-kind.js';
import type { Caller } from './caller.js';
import { disclose } from './disclose.js';
import type { FieldLabel } from './field-labels.js';
import type { RecordFacts } from './record-facts.js';

/** What a notice tells of a case besides that there is one (提醒密级), where it does. */
const ALSO_TELLS: { readonly [Kind in NoticeKind]?: FieldLabel } = {
  'police-docking': 'violence',
  'receipt-overdue': 'violence',
  'clock-warning': 'court',
  'clock-last-days': 'court',
  'clock-missed': 'court',
  'agreement-due-soon': 'narrative',
  'agreement-late': 'narrative',
  'agreement-visit': 'narrative',
};

/** Whether somebody may know what a notice of this kind tells of this record (可否知悉): told it, or shown it. */
export const mayKnowOf = (kind: NoticeKind, who: Caller, record: RecordFacts): boolean =>
  (['case', ALSO_TELLS[kind] ?? 'case'] as const).every((label) => disclose(label, who, record) === 'clear');
