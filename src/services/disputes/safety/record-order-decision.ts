import { isText } from '../../../domain/court/is-text.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Actor } from '../../../domain/people/actor.js';
import { decideApplication } from '../../../domain/safety/plan-safety.js';
import type { OrderApplication, SafetyCase } from '../../../domain/safety/safety-case.js';
import { SAFETY_RULES } from '../../../policy/safety-rules.js';
import type { ServiceContext } from '../../context.js';
import { changeSafety } from './change-safety.js';

/** Takes down what the court decided on the application that waits (登记裁定结果). */
export const recordOrderDecision = (
  disputeId: string,
  decision: NonNullable<OrderApplication['decision']>,
  by: Actor,
  context: ServiceContext,
): Promise<SafetyCase | Refusal> =>
  changeSafety(
    disputeId,
    'order-decided',
    (current, now) => {
      const waiting = current.applications.find((one) => !one.decision);
      if (!waiting) return refuse('not-found', '没有等待裁定的申请。');
      if (decision.at > now || decision.at < waiting.acceptedAt) {
        return refuse('invalid-input', '裁定时间不能早于受理，也不能晚于现在。');
      }
      if (!isText(decision.caseNumber, 60))
        return refuse('invalid-input', '须写明裁定书案号，不超过 60 字。');
      if (decision.granted === (decision.until === undefined)) {
        return refuse('invalid-input', '作出保护令的，须写明有效期届满日；驳回的不写。');
      }
      const person = { personId: by.personId, name: by.name };
      return decideApplication(current, waiting.number, decision, person, SAFETY_RULES);
    },
    by,
    context,
  );
