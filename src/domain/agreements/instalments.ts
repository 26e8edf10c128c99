import type { IsoDate } from '../law/iso-date.js';
import type { Duty } from './agreement.js';

/** An amount to be paid in monthly parts (分期付款). All amounts are integer fen. */
export interface InstalmentPlan {
  readonly debtorId: string;
  readonly creditorId: string;
  readonly totalFen: number;
  readonly eachFen: number;
  readonly firstOn: IsoDate;
}

/**
 * The duties of a plan (分期履行计划): so much on the same day of each month, the rest in the last. A month without that day
 * has its last one.
 *
 * @param from the number before that of the first
 */
export function instalments(
  { debtorId, creditorId, totalFen, eachFen, firstOn }: InstalmentPlan,
  from = 0,
): Duty[] {
  const count = Math.ceil(totalFen / eachFen);
  return Array.from({ length: count }, (_, index) => ({
    number: from + index + 1,
    debtorId,
    creditorId,
    what: `第${index + 1}期付款`,
    amountFen: Math.min(eachFen, totalFen - index * eachFen),
    dueOn: monthsLater(firstOn, index),
  }));
}

function monthsLater(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
