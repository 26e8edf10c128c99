import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { AccountRefusal } from '../../src/domain/account/account-refusal.js';
import type { Conversation as ConversationOnFile } from '../../src/domain/account/conversation.js';
import type { Notice as NoticeOnFile, NoticeState } from '../../src/domain/account/notice.js';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { answerAsDesk } from '../../src/services/account/answer-as-desk.js';
import { recordVisit } from '../../src/services/account/record-visit.js';
import { whatWasSaid } from '../../src/services/account/what-was-said.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import { syncWith } from '../terms/sync-with.js';
import { AccountReport } from './account-report.js';
import { AccountResult } from './account-result.js';
import type { AccountContext } from './context.js';
import { Conversation } from './conversation.js';
import { Dispute } from './dispute.js';
import { Notice, NoticeStateEnum } from './notice.js';
import { recordOfConversation, seenNotice } from './seen.js';

const MOST_PER_PAGE = 100;
const FIRST = { defaultValue: 20, description: 'How many, at most 100 (条数).' } as const;

/** What the account adds to a dispute. */
@Resolver(() => Dispute)
export class AccountDisputeResolver {
  @FieldResolver(() => [AccountReport])
  async accountReports(@Root() { id }: Dispute, @Ctx() { disputes, bindingsOfDispute }: AccountContext) {
    const dispute = await disputes.load(id);
    if (!dispute) return [];
    const of = recordOfDispute(dispute);
    return (await bindingsOfDispute.load(id)).map((binding) => ({ ...binding, of }));
  }

  @FieldResolver(() => [Notice])
  async notices(@Root() { id }: Dispute, @Ctx() { disputes, noticesOfDispute }: AccountContext) {
    const dispute = await disputes.load(id);
    return dispute ? (await noticesOfDispute.load(id)).map((one) => seenNotice(one, dispute)) : [];
  }

  @FieldResolver()
  async accountSync(@Root() { id }: Dispute, @Ctx() context: AccountContext) {
    const { disputes, bindingsOfDispute, noticesOfDispute, health } = context;
    const dispute = await disputes.load(id);
    if (!dispute || (await bindingsOfDispute.load(id)).length === 0) return null;
    const effects = (await noticesOfDispute.load(id)).flatMap((notice) => notice.effects);
    return syncWith('public-account', dispute, await health.load('public-account'), effects);
  }
}

/** Talks with residents. */
@Resolver(() => Conversation)
export class ConversationResolver {
  @Query(() => [Conversation], {
    nullable: true,
    description: 'The talks in which somebody waits for a person, longest first (等待人工的会话).',
  })
  @Permitted('operate')
  async conversationsWaiting(@Arg('first', () => Int, FIRST) first: number, @Ctx() context: AccountContext) {
    const waiting = await context.services.repositories.conversations.waitingForDesk(checked(first));
    return Promise.all(waiting.map((one) => seenConversation(one, context)));
  }

  @Query(() => Conversation, { nullable: true, description: 'One talk (按编号查会话).' })
  @Permitted('operate')
  async conversation(
    @Arg('id', () => ID, { description: 'Id of the resident (群众编号).' }) id: string,
    @Ctx() context: AccountContext,
  ) {
    const found = await context.conversations.load(id);
    return found ? seenConversation(found, context) : null;
  }

  @Mutation(() => AccountResult, {
    nullable: true,
    description: 'Answers a resident who asked for a person (人工答复).',
  })
  @Permitted('operate')
  async answerResident(
    @Arg('conversation', () => ID, { description: 'Whose talk (会话编号).' }) conversation: string,
    @Arg('text', () => String, { description: 'The answer, at most 600 characters (答复).' }) text: string,
    @Arg('requestKey', () => String, {
      description: 'Chosen by the caller; the same key answers once (请求编号).',
    })
    requestKey: string,
    @Ctx() context: AccountContext,
  ) {
    return result(
      await answerAsDesk(conversation, { text, requestKey }, actorOf(context), context.services),
      context,
    );
  }
}

/** Notices to residents. */
@Resolver()
export class NoticeResolver {
  @Query(() => [Notice], {
    nullable: true,
    description: "The notices of the caller's area in a state, longest waiting first (本辖区通知).",
  })
  @Permitted('work')
  async noticesInState(
    @Arg('state', () => NoticeStateEnum, { description: 'Which (状态).' }) state: NoticeState,
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() context: AccountContext,
  ) {
    const areas = areasBelow(actorOf(context).areaCode);
    const found = await context.services.repositories.notices.inState(state, areas, checked(first));
    return Promise.all(found.map((one) => seen(one, context)));
  }

  @Mutation(() => AccountResult, {
    nullable: true,
    description: 'Records that a resident was told in person what no message could tell (上门告知登记).',
  })
  @Permitted('work')
  async recordNoticeVisit(
    @Arg('notice', () => ID, { description: 'Of which notice (通知编号).' }) notice: string,
    @Ctx() context: AccountContext,
  ) {
    return result(await recordVisit(notice, actorOf(context), context.services), context);
  }
}

function checked(first: number): number {
  if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
  return first;
}

const seen = async (notice: NoticeOnFile, { disputes }: AccountContext) =>
  seenNotice(notice, notice.disputeId === undefined ? undefined : await disputes.load(notice.disputeId));

const result = async (outcome: NoticeOnFile | AccountRefusal, context: AccountContext) =>
  'refused' in outcome ? outcome : { notice: await seen(outcome, context) };

async function seenConversation(conversation: ConversationOnFile, { disputes, services }: AccountContext) {
  const { turns, cases, ...rest } = conversation;
  const ids = cases.map(({ disputeId }) => disputeId);
  const of = recordOfConversation(conversation, await Promise.all(ids.map((id) => disputes.load(id))));
  const said = await whatWasSaid(turns, services);
  return {
    ...rest,
    of,
    turns: turns.map((turn, index) => ({ ...turn, said: said[index], of })),
    disputes: ids.map((id) => ({ id })),
  };
}
