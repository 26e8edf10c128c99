import { isText } from '../../../domain/court/is-text.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Actor } from '../../../domain/people/actor.js';
import { applyForOrder } from '../../../domain/safety/plan-safety.js';
import type { OrderApplication, SafetyCase } from '../../../domain/safety/safety-case.js';
import { SAFETY_RULES } from '../../../policy/safety-rules.js';
import type { ServiceContext } from '../../context.js';
import { changeSafety } from './change-safety.js';

const MOST_APPLICATIONS = 10;

/**
 * Takes down that a protection order was applied for (登记人身安全保护令申请): the court decides within 72 hours, 24 where it is
 * urgent. Others than the victim apply only where she cannot.
 */
export const recordOrderApplication = (
  disputeId: string,
  {
    filedBy,
    unable,
    court,
    acceptedAt,
    urgent,
  }: Omit<OrderApplication, 'number' | 'decision' | 'recordedBy'>,
  by: Actor,
  context: ServiceContext,
): Promise<SafetyCase | Refusal> =>
  changeSafety(
    disputeId,
    'order-applied-for',
    (current, now) => {
      if (!isText(court, 80)) return refuse('invalid-input', '须写明法院名称，不超过 80 字。');
      if (acceptedAt > now) return refuse('invalid-input', '受理时间不能晚于现在。');
      if ((filedBy === 'victim') === (unable !== undefined)) {
        return refuse('invalid-input', '由他人代为申请的，须写明本人不能申请的原因；本人申请的不写。');
      }
      if (current.applications.some(({ decision }) => !decision)) {
        return refuse('already-decided', '已有申请等待法院裁定。');
      }
      if (current.applications.length >= MOST_APPLICATIONS) return refuse('invalid-input', '申请次数过多。');
      const recordedBy = { personId: by.personId, name: by.name };
      const application = { filedBy, court, acceptedAt, urgent, recordedBy, ...(unable ? { unable } : {}) };
      return applyForOrder(current, application, now, SAFETY_RULES);
    },
    by,
    context,
  );
