import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { CaseFact, FactContent } from '../../src/domain/figures/case-fact.js';
import type { InsightRefusal } from '../../src/domain/figures/insight-refusal.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { recordCaseFact } from '../../src/services/insight/record-case-fact.js';
import { strikeCaseFact } from '../../src/services/insight/strike-case-fact.js';
import { actorOf, Permitted } from '../kit/index.js';
import { shownFact } from './case-fact.js';
import type { InsightContext } from './context.js';
import { AcceptanceInput, ConversionInput, EndInput, FollowUpInput, MediationInput } from './fact-input.js';
import { FactResult } from './results.js';

/** Putting into the books what was done in a case. */
@Resolver()
export class FactMutations {
  @Mutation(() => FactResult, { nullable: true, description: 'Mediation was accepted (登记受理调解).' })
  @Permitted('work')
  acceptMediation(
    @Arg('input', () => AcceptanceInput, { description: 'The acceptance (受理).' })
    input: AcceptanceInput,
    @Ctx() context: InsightContext,
  ) {
    return record(input, { kind: 'accepted', languages: input.languages }, context);
  }

  @Mutation(() => FactResult, { nullable: true, description: 'The parties were mediated once (登记调解).' })
  @Permitted('work')
  recordMediation(
    @Arg('input', () => MediationInput, { description: 'The mediation (调解).' })
    input: MediationInput,
    @Ctx() context: InsightContext,
  ) {
    const { mode, languages } = input;
    return record(input, { kind: 'mediated', mode, languages }, context);
  }

  @Mutation(() => FactResult, {
    nullable: true,
    description: 'Mediation ended; said again, it corrects what was said before (登记调解结果).',
  })
  @Permitted('work')
  endMediation(
    @Arg('input', () => EndInput, { description: 'The end (结果).' })
    input: EndInput,
    @Ctx() context: InsightContext,
  ) {
    const { result, amountFen } = input;
    return record(input, { kind: 'ended', result, amountFen }, context);
  }

  @Mutation(() => FactResult, { nullable: true, description: 'It was followed up once (登记回访).' })
  @Permitted('work')
  recordFollowUp(
    @Arg('input', () => FollowUpInput, { description: 'The follow-up (回访).' })
    input: FollowUpInput,
    @Ctx() context: InsightContext,
  ) {
    return record(input, { kind: 'followed-up' }, context);
  }

  @Mutation(() => FactResult, {
    nullable: true,
    description: 'A person confirms that a dispute turned into something else (确认矛盾转化).',
  })
  @Permitted('direct')
  confirmConversion(
    @Arg('input', () => ConversionInput, { description: 'The conversion (转化).' })
    input: ConversionInput,
    @Ctx() context: InsightContext,
  ) {
    return record(input, { kind: 'converted', to: input.to }, context, input.sameMatter);
  }

  @Mutation(() => FactResult, {
    nullable: true,
    description: 'Something in the books was not so; it stays, and no longer counts (登记作废).',
  })
  @Permitted('work')
  async strikeCaseFact(
    @Arg('id', () => ID, { description: 'Which (登记编号).' }) id: string,
    @Arg('reason', () => String, { description: 'Why, in 5 to 200 characters (作废理由).' }) reason: string,
    @Ctx() context: InsightContext,
  ) {
    return shown(await strikeCaseFact(id, reason, actorOf(context), context.services), context);
  }
}

async function record(
  { disputeId, requestKey, at, note }: FollowUpInput,
  content: FactContent,
  context: InsightContext,
  sameMatter?: boolean,
) {
  const { services } = context;
  const said = {
    content,
    at: at ?? services.clock.now(),
    ...(note == null ? {} : { note }),
    ...(sameMatter === undefined ? {} : { sameMatter }),
  };
  return shown(await recordCaseFact(disputeId, said, requestKey, actorOf(context), services), context);
}

async function shown(outcome: CaseFact | InsightRefusal, { disputes }: InsightContext) {
  if ('refused' in outcome) return outcome;
  const dispute = await disputes.load(outcome.disputeId);
  return { fact: shownFact(outcome, dispute ? recordOfDispute(dispute) : {}) };
}
