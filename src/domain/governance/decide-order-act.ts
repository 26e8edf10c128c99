import type { Actor } from '../people/actor.js';
import { logOrder } from './log-order.js';
import { type OrderRefusal, refuseOrder } from './order-refusal.js';
import { ORDER_TRANSITIONS, type StandingAct } from './order-transitions.js';
import type { ReportedFile } from './reported-file.js';
import type { SupervisionOrder } from './supervision-order.js';

/** Something that somebody wants to do with an order. */
export interface OrderRequest {
  readonly act: StandingAct;
  readonly reason?: string;
  /** Of `extend`. */
  readonly deadline?: Date;
  /** Of `answer`. */
  readonly proof?: string;
  readonly files?: readonly ReportedFile[];
}

/** How far deadlines may be moved at the order's level. */
export interface DeadlineRule {
  readonly longestMs: number;
  readonly mostExtensions: number;
}

/** The order after an act, or why it cannot be done (督办流转判定). Who may do it is for others to judge. */
export function decideOrderAct(
  order: SupervisionOrder,
  { act, reason, deadline, proof, files = [] }: OrderRequest,
  by: Actor,
  rule: DeadlineRule,
  now: Date,
): SupervisionOrder | OrderRefusal {
  const { from, to, needs } = ORDER_TRANSITIONS[act];
  if (!from.includes(order.state)) return refuseOrder('not-now', '督办单当前状态不能这样办理。');
  if (needs === 'reason' && !reason?.trim()) return refuseOrder('invalid-input', '请填写理由。');
  if (needs === 'proof' && !proof?.trim()) return refuseOrder('invalid-input', '请填写办结佐证。');
  if (act === 'extend') {
    const fault = mayExtend(order, deadline, rule, now);
    if (fault) return fault;
  }
  const logged = logOrder(order, {
    at: now,
    by,
    act,
    ...(reason === undefined ? {} : { reason }),
    ...(act === 'extend' && deadline ? { deadline } : {}),
  });
  return {
    ...logged,
    ...(to === undefined ? {} : { state: to }),
    ...(act === 'extend' && deadline ? { deadline, extensions: order.extensions + 1 } : {}),
    ...(act === 'answer' && proof !== undefined ? { proof: { text: proof, by, at: now, files } } : {}),
  };
}

function mayExtend(
  order: SupervisionOrder,
  deadline: Date | undefined,
  { longestMs, mostExtensions }: DeadlineRule,
  now: Date,
): OrderRefusal | undefined {
  if (order.extensions >= mostExtensions) {
    return refuseOrder('too-many-extensions', `该等级督办最多延期${mostExtensions}次。`);
  }
  const time = deadline?.getTime() ?? Number.NaN;
  // Also refuses what is no time at all.
  const isLater = time > order.deadline.getTime() && time > now.getTime();
  return isLater && time <= now.getTime() + longestMs
    ? undefined
    : refuseOrder('deadline-not-possible', '新的期限须晚于原期限和当前时间，且不超过该等级的最长期限。');
}
