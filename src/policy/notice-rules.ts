import type { NoticeKind } from '../domain/staff-notices/notice-kind.js';
import type { NoticeRule, NoticeRung, NoticeTarget } from '../domain/staff-notices/notice-rule.js';
import type { QuietHours } from '../domain/staff-notices/quiet-hours.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const rung = (withinMs: number, ...to: readonly NoticeTarget[]): NoticeRung => ({ to, withinMs });
const ladder = (...rungs: readonly NoticeRung[]): NoticeRule => ({
  urgent: false,
  breaksQuiet: false,
  ladder: rungs,
});
const urgent = (...rungs: readonly NoticeRung[]): NoticeRule => ({ ...ladder(...rungs), urgent: true });
const atNight = (...rungs: readonly NoticeRung[]): NoticeRule => ({ ...urgent(...rungs), breaksQuiet: true });

/**
 * Who is told of what, who after them, and after how long unseen (工作提醒规则表). The ladders of orders, rounds and duties decide
 * who must come to know of a thing that is late; these see to it that they do. No source names figures, so these are
 * defaults of the house. A term ends with a day and no sooner, so nobody is woken for one; the police are called by the hour.
 */
export const NOTICE_RULES: Readonly<Record<NoticeKind, NoticeRule>> = {
  'step-overdue': ladder(rung(DAY, 'responsible'), rung(DAY, 'desk'), rung(DAY, 'leader')),
  'order-issued': urgent(rung(8 * HOUR, 'responsible'), rung(8 * HOUR, 'desk'), rung(DAY, 'leader')),
  'yellow-card': urgent(rung(8 * HOUR, 'responsible', 'desk'), rung(DAY, 'leader')),
  'red-card': urgent(rung(4 * HOUR, 'leader'), rung(DAY, 'desk')),
  'clock-warning': ladder(rung(DAY, 'responsible'), rung(DAY, 'desk'), rung(DAY, 'leader')),
  'clock-last-days': urgent(
    rung(2 * HOUR, 'responsible', 'desk'),
    rung(2 * HOUR, 'leader'),
    rung(4 * HOUR, 'desk'),
  ),
  'clock-missed': urgent(rung(4 * HOUR, 'responsible', 'desk'), rung(DAY, 'leader')),
  'round-reminder': ladder(rung(DAY, 'responsible'), rung(DAY, 'community-secretary')),
  'round-overdue': ladder(rung(DAY, 'community-secretary'), rung(DAY, 'desk')),
  'round-escalated': ladder(rung(DAY, 'leader'), rung(DAY, 'desk')),
  'duty-missed': ladder(rung(DAY, 'responsible'), rung(DAY, 'leader'), rung(DAY, 'desk')),
  'duty-escalated': urgent(rung(DAY, 'leader'), rung(DAY, 'desk')),
  'agreement-due-soon': ladder(rung(2 * DAY, 'responsible'), rung(DAY, 'desk')),
  'agreement-late': ladder(rung(DAY, 'responsible'), rung(DAY, 'desk'), rung(DAY, 'leader')),
  'agreement-visit': ladder(rung(2 * DAY, 'responsible'), rung(DAY, 'desk')),
  'field-conflict': ladder(rung(DAY, 'desk'), rung(DAY, 'leader')),
  'police-docking': atNight(
    rung(15 * MINUTE, 'police-coordinator', 'desk'),
    rung(15 * MINUTE, 'leader'),
    rung(30 * MINUTE, 'desk'),
  ),
  'safety-duty': atNight(
    rung(HOUR, 'responsible', 'police-coordinator'),
    rung(HOUR, 'desk'),
    rung(DAY, 'leader'),
  ),
  'receipt-overdue': atNight(rung(15 * MINUTE, 'leader'), rung(30 * MINUTE, 'desk')),
  'transfer-waiting': ladder(rung(DAY, 'responsible'), rung(DAY, 'desk')),
  'transfer-overdue': ladder(rung(DAY, 'responsible'), rung(DAY, 'leader')),
  'transfer-escalated': ladder(rung(DAY, 'leader'), rung(DAY, 'desk')),
  'early-warning': atNight(rung(HOUR, 'leader'), rung(HOUR, 'desk')),
  'enrolment-ending': ladder(rung(5 * DAY, 'responsible'), rung(5 * DAY, 'desk')),
  'site-gap-overdue': ladder(rung(DAY, 'leader'), rung(DAY, 'desk')),
  'advice-late': ladder(rung(DAY, 'responsible', 'desk'), rung(DAY, 'leader')),
  'card-accepted': ladder(rung(DAY, 'responsible')),
  'card-refused': ladder(rung(DAY, 'responsible')),
  'card-changed': ladder(rung(DAY, 'responsible')),
};

/** When people are left in peace who chose no hours of their own (默认免打扰时段). */
export const QUIET_HOURS: QuietHours = { from: '22:00', until: '07:00' };
