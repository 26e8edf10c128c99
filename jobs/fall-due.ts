import type { Logger } from 'pino';
import type { Due } from '../src/domain/time/due.js';
import { ADVICE_DUE } from '../src/services/assistant/advice-due.js';
import { tellOfAdvice } from '../src/services/assistant/tell-of-advice.js';
import type { ServiceContext } from '../src/services/context.js';
import { raiseClockWarning } from '../src/services/court/raise-clock-warning.js';
import { ENROLMENT_DUE, watchEnrolment } from '../src/services/court/watch-enrolment.js';
import { STATUTORY_CLOCK_DUE } from '../src/services/court/with-clock-due.js';
import { raiseAgreementAlarm } from '../src/services/disputes/agreements/raise-agreement-alarm.js';
import { AGREEMENT_DUE } from '../src/services/disputes/agreements/with-agreement-due.js';
import { FIELD_CONFLICT_DUE } from '../src/services/disputes/authority/conflict-due.js';
import { escalateReceipt } from '../src/services/disputes/escalate-receipt.js';
import { markStepOverdue } from '../src/services/disputes/mark-step-overdue.js';
import { tellOfTransfer } from '../src/services/disputes/routing/tell-of-transfer.js';
import { tellWarning } from '../src/services/disputes/routing/tell-warning.js';
import { TRANSFER_DUE } from '../src/services/disputes/routing/transfer-due.js';
import { WARNING_DUE } from '../src/services/disputes/routing/warning-due.js';
import { SAFETY_DUE } from '../src/services/disputes/safety/with-safety-due.js';
import { STEP_LIMIT_DUE, STEP_UNATTENDED_DUE } from '../src/services/disputes/step-due.js';
import { POLICE_RECEIPT_DUE } from '../src/services/disputes/wait-for-police.js';
import { FAMILY_DUTY_DUE } from '../src/services/governance/family/duty-dues.js';
import { tellOfDuty } from '../src/services/governance/family/tell-of-duty.js';
import { ORDER_CARD_DUE } from '../src/services/governance/order-effects.js';
import { showOrderCard } from '../src/services/governance/show-order-card.js';
import { superviseConflict } from '../src/services/governance/supervise-conflict.js';
import { superviseSafety } from '../src/services/governance/supervise-safety.js';
import { superviseStep } from '../src/services/governance/supervise-step.js';
import { tellOfRound } from '../src/services/grid/tell-of-round.js';
import { ROUND_DUE } from '../src/services/grid/with-round-due.js';
import { tellOfSite } from '../src/services/people/tell-of-site.js';
import { SITE_DUE } from '../src/services/people/with-site-due.js';

const DUES_PER_TICK = 500;
const RECORDS_AT_ONCE = 32;

type DueHandler = (due: Due, context: ServiceContext) => Promise<void>;

const HANDLERS: Readonly<Record<string, DueHandler>> = {
  [STEP_LIMIT_DUE]: markStepOverdue,
  [STEP_UNATTENDED_DUE]: superviseStep,
  [ORDER_CARD_DUE]: showOrderCard,
  [FIELD_CONFLICT_DUE]: superviseConflict,
  [FAMILY_DUTY_DUE]: tellOfDuty,
  [STATUTORY_CLOCK_DUE]: raiseClockWarning,
  [ENROLMENT_DUE]: watchEnrolment,
  [ROUND_DUE]: tellOfRound,
  [SITE_DUE]: tellOfSite,
  [ADVICE_DUE]: tellOfAdvice,
  [POLICE_RECEIPT_DUE]: escalateReceipt,
  [SAFETY_DUE]: superviseSafety,
  [AGREEMENT_DUE]: raiseAgreementAlarm,
  [TRANSFER_DUE]: tellOfTransfer,
  [WARNING_DUE]: tellWarning,
};

/**
 * Does what has fallen due by the clock (到期处理), of several records at the same time, and then takes it off the list, never the
 * other way round. What is due of one record is done in its order: it would only write against itself.
 */
export async function fallDue(context: ServiceContext, logger: Logger): Promise<void> {
  const { dues } = context.repositories;
  const fallen = await dues.fallen(context.clock.now(), DUES_PER_TICK);
  const records = [...Map.groupBy(fallen, ({ subjectId }) => subjectId).values()];
  for (let at = 0; at < records.length; at += RECORDS_AT_ONCE) {
    const now = records.slice(at, at + RECORDS_AT_ONCE);
    const done = await Promise.all(now.map((of) => handleInOrder(of, context, logger)));
    await dues.clearAll(done.flat());
  }
}

/** @returns those that were handled; the others stay on the list, and one does not hold up the next */
async function handleInOrder(of: readonly Due[], context: ServiceContext, logger: Logger): Promise<Due[]> {
  const done: Due[] = [];
  for (const due of of) {
    try {
      const handle = HANDLERS[due.kind];
      if (!handle) throw new Error(`nothing handles a due of kind ${due.kind}`);
      await handle(due, context);
      done.push(due);
    } catch (error) {
      logger.error({ due, error }, 'due not handled');
    }
  }
  return done;
}
