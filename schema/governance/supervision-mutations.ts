import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { OrderLevel } from '../../src/domain/governance/order-level.js';
import type { OrderRefusal } from '../../src/domain/governance/order-refusal.js';
import type { StandingAct } from '../../src/domain/governance/order-transitions.js';
import type { SupervisionOrder as OrderOnFile } from '../../src/domain/governance/supervision-order.js';
import { acknowledgeCard } from '../../src/services/governance/acknowledge-card.js';
import { actOnOrder } from '../../src/services/governance/act-on-order.js';
import { issueOrder } from '../../src/services/governance/issue-order.js';
import { actorOf, Permitted } from '../kit/index.js';
import type { GovernanceContext } from './context.js';
import { seenOrder } from './seen-order.js';
import { SupervisionResult } from './supervision-result.js';
import { SupervisionActEnum, SupervisionLevelEnum } from './supervision-terms.js';

@InputType({ description: 'A supervision order as somebody gives it (督办下发内容).' })
export class SupervisionInput {
  @Field(() => String, {
    description: 'Chosen by the caller, 8 to 64 letters and digits: the same key gives one order (请求编号).',
  })
  requestKey!: string;

  @Field(() => ID, { description: 'About which dispute (纠纷编号).' })
  disputeId!: string;

  @Field(() => SupervisionLevelEnum, { description: 'How weighty it is (督办等级).' })
  level!: OrderLevel;

  @Field(() => String, { description: 'What is to be done, at most 1,000 characters (督办要求).' })
  demand!: string;

  @Field(() => Date, { description: 'By when (期限).' })
  deadline!: Date;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is about the step that the dispute is in (是否针对当前环节).',
  })
  aboutStep!: boolean;
}

const ID_OF_ORDER = { description: 'Id of the order (督办单编号).' } as const;

/** What people do with supervision orders. */
@Resolver()
export class SupervisionMutations {
  @Mutation(() => SupervisionResult, { nullable: true, description: 'Gives a supervision order (下发督办).' })
  @Permitted('direct')
  async issueSupervisionOrder(
    @Arg('input', () => SupervisionInput, { description: 'What it says (督办内容).' })
    input: SupervisionInput,
    @Ctx() context: GovernanceContext,
  ) {
    return result(await issueOrder({ ...input }, actorOf(context), context.services), context);
  }

  @Mutation(() => SupervisionResult, {
    nullable: true,
    description: 'Does something with a supervision order (办理督办单).',
  })
  @Permitted('work')
  async actOnSupervisionOrder(
    @Arg('id', () => ID, ID_OF_ORDER) id: string,
    @Arg('act', () => SupervisionActEnum, { description: 'What (动作).' }) act: StandingAct,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why; of all but receipt, answer and closing (理由).',
    })
    reason: string | null,
    @Arg('deadline', () => Date, {
      nullable: true,
      description: 'The new deadline, of an extension (新期限).',
    })
    deadline: Date | null,
    @Arg('proof', () => String, { nullable: true, description: 'What was done, of an answer (办结佐证).' })
    proof: string | null,
    @Ctx() context: GovernanceContext,
  ) {
    const request = {
      act,
      ...(typeof reason === 'string' ? { reason } : {}),
      ...(deadline instanceof Date ? { deadline } : {}),
      ...(typeof proof === 'string' ? { proof } : {}),
    };
    return result(await actOnOrder(id, request, actorOf(context), context.services), context);
  }

  @Mutation(() => SupervisionResult, {
    nullable: true,
    description: 'Says that the latest card of an order was seen (阅知红黄牌).',
  })
  @Permitted('work')
  async acknowledgeSupervisionCard(
    @Arg('id', () => ID, ID_OF_ORDER) id: string,
    @Ctx() context: GovernanceContext,
  ) {
    return result(await acknowledgeCard(id, actorOf(context), context.services), context);
  }
}

async function result(outcome: OrderOnFile | OrderRefusal, { disputes, services }: GovernanceContext) {
  if ('refused' in outcome) return outcome;
  const dispute = await disputes.load(outcome.disputeId);
  return dispute ? { order: seenOrder(outcome, dispute, services.clock.now()) } : null;
}
