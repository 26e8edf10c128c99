import type { IsoDate } from '../law/iso-date.js';
import { addDays } from '../time/add-days.js';
import type { NoticeKind } from './notice-kind.js';
import { morningOf, type QuietHours } from './quiet-hours.js';
import type { StaffNotice } from './staff-notice.js';

/** How much there is of one kind. */
export interface DigestCount {
  readonly kind: NoticeKind;
  readonly fresh: number;
  readonly due: number;
  readonly overdue: number;
  readonly unseen: number;
}

/** What one person's morning looks like (晨报): one for a person and day. */
export interface Digest {
  readonly day: IsoDate;
  readonly readyAt: Date;
  /** Come in since the morning before. */
  readonly fresh: readonly StaffNotice[];
  /** To be done by this day. */
  readonly due: readonly StaffNotice[];
  /** Should have been done before this day. */
  readonly overdue: readonly StaffNotice[];
  /** In the order of their kinds' names. */
  readonly counts: readonly DigestCount[];
}

/** When a day's digest begins and is ready. */
export const digestSpan = (day: IsoDate, quiet: QuietHours) => ({
  since: morningOf(addDays(day, -1), quiet),
  readyAt: morningOf(day, quiet),
});

/** Puts together one person's digest of a day from that person's notices, in whatever order they are given (汇编晨报). */
export function digestOf(notices: readonly StaffNotice[], day: IsoDate, quiet: QuietHours): Digest {
  const { since, readyAt } = digestSpan(day, quiet);
  const open = notices
    .filter(({ filedAt, closedAt }) => filedAt <= readyAt && !(closedAt && closedAt <= readyAt))
    .toSorted((a, b) => a.filedAt.getTime() - b.filedAt.getTime() || (a.id < b.id ? -1 : 1));
  const fresh = open.filter(({ filedAt }) => filedAt > since);
  const due = open.filter(({ occasion }) => occasion.dueOn === day);
  const overdue = open.filter(({ occasion: { dueOn } }) => dueOn !== undefined && dueOn < day);
  const unseen = open.filter(({ seen }) => !seen || seen.at > readyAt);
  const kinds = [...new Set(open.map(({ occasion }) => occasion.kind))].toSorted();
  const among = (all: readonly StaffNotice[], kind: NoticeKind) =>
    all.filter(({ occasion }) => occasion.kind === kind).length;
  const counts = kinds.map((kind) => ({
    kind,
    fresh: among(fresh, kind),
    due: among(due, kind),
    overdue: among(overdue, kind),
    unseen: among(unseen, kind),
  }));
  return { day, readyAt, fresh, due, overdue, counts };
}
