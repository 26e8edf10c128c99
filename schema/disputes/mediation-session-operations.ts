import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import type { MediationSession as OnFile } from '../../src/domain/sessions/mediation-session.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { callOffSession } from '../../src/services/disputes/sessions/call-off-session.js';
import { holdSession } from '../../src/services/disputes/sessions/hold-session.js';
import { planSession } from '../../src/services/disputes/sessions/plan-session.js';
import { recordStatement } from '../../src/services/disputes/sessions/record-statement.js';
import { actorOf, Permitted } from '../kit/index.js';
import { checkedKey } from './checked-key.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';
import { MediationSession, MediationSessionResult, mediationSessionOf } from './mediation-session.js';
import {
  MediationSessionInput,
  plannedOf,
  SessionRecordInput,
  StatementInput,
  statementOf,
} from './mediation-session-inputs.js';

const ID_OF_SESSION = { description: 'Id of the session (调解会编号).' } as const;

/** Where the parties are brought together. */
@Resolver(() => Dispute)
export class MediationSessionOperations {
  @FieldResolver(() => [MediationSession])
  async sessions(@Root() dispute: DisputeOnFile, @Ctx() { sessions }: DisputesContext) {
    const of = recordOfDispute(dispute);
    return (await sessions.load(dispute.id)).map((one) => mediationSessionOf(one, of));
  }

  @Mutation(() => MediationSessionResult, { nullable: true, description: 'Plans a session (安排调解会).' })
  @Permitted('work')
  async planSession(
    @Arg('disputeId', () => ID, { description: 'Id of the dispute (纠纷编号).' }) disputeId: string,
    @Arg('session', () => MediationSessionInput, { description: 'When, how, and who takes part (调解会).' })
    session: MediationSessionInput,
    @Arg('requestKey', () => String, {
      description: 'Chosen by the caller, 8 to 64 letters and digits; the same key plans once (请求编号).',
    })
    requestKey: string,
    @Ctx() context: DisputesContext,
  ) {
    const by = actorOf(context);
    return taken(await planSession(disputeId, plannedOf(session), requestKey, by, context.services), context);
  }

  @Mutation(() => MediationSessionResult, { nullable: true, description: 'Something was said (登记陈述).' })
  @Permitted('work')
  async recordStatement(
    @Arg('id', () => ID, ID_OF_SESSION) id: string,
    @Arg('statement', () => StatementInput, { description: 'What was said (陈述).' })
    statement: StatementInput,
    @Ctx() context: DisputesContext,
  ) {
    const said = statementOf(statement, checkedKey(statement.requestKey));
    return taken(await recordStatement(id, said, actorOf(context), context.services), context);
  }

  @Mutation(() => MediationSessionResult, {
    nullable: true,
    description: 'It was held; counts as one mediation in its mode and languages (登记调解会记录).',
  })
  @Permitted('work')
  async recordSession(
    @Arg('id', () => ID, ID_OF_SESSION) id: string,
    @Arg('record', () => SessionRecordInput, { description: 'How it was held (记录).' })
    record: SessionRecordInput,
    @Ctx() context: DisputesContext,
  ) {
    const held = { ...record, readings: record.readings.map((one) => ({ ...one })) };
    return taken(await holdSession(id, held, actorOf(context), context.services), context);
  }

  @Mutation(() => MediationSessionResult, { nullable: true, description: 'Calls it off (取消调解会).' })
  @Permitted('work')
  async callOffSession(
    @Arg('id', () => ID, ID_OF_SESSION) id: string,
    @Arg('reason', () => String, { description: 'Why, in 5 to 200 characters (理由).' }) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    return taken(await callOffSession(id, reason, actorOf(context), context.services), context);
  }
}

async function taken(outcome: OnFile | Refusal, { disputes }: DisputesContext) {
  if (isRefusal(outcome)) return outcome;
  const dispute = await disputes.load(outcome.disputeId);
  return dispute ? { session: mediationSessionOf(outcome, recordOfDispute(dispute)) } : null;
}
