import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import type { SafetyCase as OnFile } from '../../src/domain/safety/safety-case.js';
import { finishSafetyDuty } from '../../src/services/disputes/safety/finish-safety-duty.js';
import { recordOrderApplication } from '../../src/services/disputes/safety/record-order-application.js';
import { recordOrderDecision } from '../../src/services/disputes/safety/record-order-decision.js';
import { recordWarningLetter } from '../../src/services/disputes/safety/record-warning-letter.js';
import { actorOf, Day, Permitted } from '../kit/index.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';
import { DisputeResult } from './dispute-result.js';
import { OrderApplicationInput, OrderDecisionInput, safetyOf } from './safety.js';

const DISPUTE = { description: 'Id of the dispute (纠纷编号).' } as const;

/** What must be done for whoever is in danger. */
@Resolver(() => Dispute)
export class SafetyOperations {
  @FieldResolver()
  async safety(@Root() dispute: DisputeOnFile, @Ctx() { safetyOfDispute }: DisputesContext) {
    const safety = await safetyOfDispute.load(dispute.id);
    return safety ? safetyOf(safety, dispute) : null;
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Takes down that a protection order was applied for (登记人身安全保护令申请).',
  })
  @Permitted('work')
  async recordOrderApplication(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('application', () => OrderApplicationInput, { description: 'Which (申请).' })
    { unable, ...application }: OrderApplicationInput,
    @Ctx() context: DisputesContext,
  ) {
    const applied = { ...application, ...(unable ? { unable } : {}) };
    return result(id, await recordOrderApplication(id, applied, actorOf(context), context.services), context);
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Takes down what the court decided on the application that waits (登记裁定结果).',
  })
  @Permitted('work')
  async recordOrderDecision(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('decision', () => OrderDecisionInput, { description: 'What (裁定).' })
    { until, ...decision }: OrderDecisionInput,
    @Ctx() context: DisputesContext,
  ) {
    const decided = { ...decision, ...(until ? { until } : {}) };
    return result(id, await recordOrderDecision(id, decided, actorOf(context), context.services), context);
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description:
      'Takes down that the police gave a warning letter; visits with them are due then (登记告诫书).',
  })
  @Permitted('work')
  async recordWarningLetter(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('number', () => String, { description: 'Its number, at most 60 characters (文号).' }) number: string,
    @Arg('issuedOn', () => Day, { description: 'When it was given (出具日期).' }) issuedOn: string,
    @Ctx() context: DisputesContext,
  ) {
    const outcome = await recordWarningLetter(id, { number, issuedOn }, actorOf(context), context.services);
    return result(id, outcome, context);
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description:
      'Takes down that something was done for whoever is in danger, when and by whom (办结安全处置事项).',
  })
  @Permitted('work')
  async finishSafetyDuty(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('dutyId', () => ID, { description: 'Which (事项编号).' }) dutyId: string,
    @Arg('at', () => Date, { description: 'When (办理时间).' }) at: Date,
    @Arg('note', () => String, { description: 'What was done, 5 to 200 characters (办理情况).' })
    note: string,
    @Ctx() context: DisputesContext,
  ) {
    const outcome = await finishSafetyDuty(id, { dutyId, at, note }, actorOf(context), context.services);
    return result(id, outcome, context);
  }
}

async function result(id: string, outcome: OnFile | Refusal, { disputes, safetyOfDispute }: DisputesContext) {
  if (isRefusal(outcome)) return outcome;
  safetyOfDispute.clear(id);
  return { dispute: await disputes.load(id) };
}
