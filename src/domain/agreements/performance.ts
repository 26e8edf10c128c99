import type { IsoDate } from '../law/iso-date.js';
import { rollOver } from '../time/term-end.js';
import type { Agreement, AgreementState, Duty, Performance } from './agreement.js';

type Performed = Pick<Agreement, 'duties' | 'performances' | 'effectiveOn' | 'ended'>;

const of = ({ number }: Duty, performances: readonly Performance[]): Performance[] =>
  performances.filter(({ duty }) => duty === number);

/** How much of a duty has been paid (已付金额), in integer fen. */
export const paidFen = (duty: Duty, performances: readonly Performance[]): number =>
  of(duty, performances).reduce((sum, { amountFen }) => sum + amountFen, 0);

/** Whether a duty is done (已履行): all of the money, or the act. */
export const isDone = (duty: Duty, performances: readonly Performance[]): boolean =>
  duty.amountFen > 0 ? paidFen(duty, performances) >= duty.amountFen : of(duty, performances).length > 0;

/** From which day a duty that is not done is late (逾期起算日): a last day that is off rolls over. */
const isLateOn = ({ dueOn }: Duty, today: IsoDate): boolean => today > rollOver(dueOn).day;

/** How an agreement stands on a day (协议状态判定). */
export function agreementState(
  { duties, performances, effectiveOn, ended }: Performed,
  today: IsoDate,
): AgreementState {
  if (ended) return 'ended';
  if (effectiveOn === undefined) return 'awaiting';
  const open = duties.filter((duty) => !isDone(duty, performances));
  if (open.length === 0) return duties.length > 0 ? 'performed' : 'in-force';
  return open.some((duty) => isLateOn(duty, today)) ? 'late' : 'in-force';
}
