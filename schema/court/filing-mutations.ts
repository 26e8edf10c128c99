import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { JudicialConfirmation } from '../../src/domain/court/confirmation.js';
import { type CourtRefusal, isCourtRefusal } from '../../src/domain/court/court-refusal.js';
import type { CourtSession } from '../../src/domain/court/court-session.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { applyForConfirmation } from '../../src/services/court/apply-for-confirmation.js';
import { bookCourtSession } from '../../src/services/court/book-court-session.js';
import { cancelCourtSession } from '../../src/services/court/cancel-court-session.js';
import { prepareConfirmation } from '../../src/services/court/prepare-confirmation.js';
import { recordPaperApplication } from '../../src/services/court/record-paper-application.js';
import { withdrawConfirmation } from '../../src/services/court/withdraw-confirmation.js';
import { actorOf, Day, Permitted } from '../kit/index.js';
import { confirmationOf } from './confirmation.js';
import type { CourtContext } from './context.js';
import {
  AgreementInput,
  ApplicationInput,
  agreementOf,
  applicationOf,
  SessionInput,
  wishOf,
} from './court-inputs.js';
import { ConfirmationResult, CourtSessionResult } from './court-result.js';
import { sessionOf } from './court-session.js';

const DISPUTE = { description: 'Id of the dispute (纠纷编号).' } as const;
const CONFIRMATION = { description: 'Id of the confirmation (司法确认编号).' } as const;
const SESSION = { description: 'Id of the session (远程调解编号).' } as const;
const REASON = { description: 'Why, at most 500 characters (理由).' } as const;

/** What is filed with the court for a dispute. */
@Resolver()
export class FilingMutations {
  @Mutation(() => ConfirmationResult, {
    nullable: true,
    description:
      'Takes down an agreement made elsewhere that may be confirmed; one on file here is prepared by itself (登记拟确认的外部协议).',
  })
  @Permitted('hand-over')
  async prepareConfirmation(
    @Arg('disputeId', () => ID, DISPUTE) disputeId: string,
    @Arg('agreement', () => AgreementInput, { description: 'The agreement (协议).' })
    agreement: AgreementInput,
    @Ctx() context: CourtContext,
  ) {
    const { services } = context;
    return confirmed(
      await prepareConfirmation(disputeId, agreementOf(agreement), actorOf(context), services),
      context,
    );
  }

  @Mutation(() => ConfirmationResult, {
    nullable: true,
    description: 'All parties ask the court together to confirm their agreement (共同申请司法确认).',
  })
  @Permitted('hand-over')
  async applyForConfirmation(
    @Arg('id', () => ID, CONFIRMATION) id: string,
    @Arg('application', () => ApplicationInput, { description: 'Who asks (共同申请).' })
    application: ApplicationInput,
    @Ctx() context: CourtContext,
  ) {
    const { services } = context;
    return confirmed(
      await applyForConfirmation(id, applicationOf(application), actorOf(context), services),
      context,
    );
  }

  @Mutation(() => ConfirmationResult, {
    nullable: true,
    description: 'The application was handed to the court on paper, its platform being away (纸质申请登记).',
  })
  @Permitted('hand-over')
  async recordPaperApplication(
    @Arg('id', () => ID, CONFIRMATION) id: string,
    @Arg('filedOn', () => Day, { description: 'On which day (提交日期).' }) filedOn: string,
    @Ctx() context: CourtContext,
  ) {
    return confirmed(await recordPaperApplication(id, filedOn, actorOf(context), context.services), context);
  }

  @Mutation(() => ConfirmationResult, {
    nullable: true,
    description: 'Takes an application for confirmation back (撤回司法确认申请).',
  })
  @Permitted('hand-over')
  async withdrawConfirmation(
    @Arg('id', () => ID, CONFIRMATION) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: CourtContext,
  ) {
    return confirmed(await withdrawConfirmation(id, reason, actorOf(context), context.services), context);
  }

  @Mutation(() => CourtSessionResult, {
    nullable: true,
    description: "Asks the court's platform for a remote session (预约远程调解).",
  })
  @Permitted('hand-over')
  async bookCourtSession(
    @Arg('disputeId', () => ID, DISPUTE) disputeId: string,
    @Arg('session', () => SessionInput, { description: 'When, and who takes part (远程调解).' })
    session: SessionInput,
    @Ctx() context: CourtContext,
  ) {
    return booked(
      await bookCourtSession(disputeId, wishOf(session), actorOf(context), context.services),
      context,
    );
  }

  @Mutation(() => CourtSessionResult, {
    nullable: true,
    description: 'Calls a remote session off (取消远程调解).',
  })
  @Permitted('hand-over')
  async cancelCourtSession(
    @Arg('id', () => ID, SESSION) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: CourtContext,
  ) {
    return booked(await cancelCourtSession(id, reason, actorOf(context), context.services), context);
  }
}

async function recordOf(disputeId: string, { disputes }: CourtContext): Promise<RecordFacts> {
  const dispute = await disputes.load(disputeId);
  return dispute ? recordOfDispute(dispute) : {};
}

const confirmed = async (outcome: JudicialConfirmation | CourtRefusal, context: CourtContext) =>
  isCourtRefusal(outcome)
    ? outcome
    : { confirmation: confirmationOf(outcome, await recordOf(outcome.disputeId, context)) };

const booked = async (outcome: CourtSession | CourtRefusal, context: CourtContext) =>
  isCourtRefusal(outcome)
    ? outcome
    : { session: sessionOf(outcome, await recordOf(outcome.disputeId, context)) };
