import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { CardFile } from '../../src/domain/cards/card-file.js';
import { type CardRefusal, refuseCard } from '../../src/domain/cards/card-refusal.js';
import { judgeCard } from '../../src/services/assistant/cards/judge-card.js';
import { proposeCard } from '../../src/services/assistant/cards/propose-card.js';
import { undoCard } from '../../src/services/assistant/cards/undo-card.js';
import { actorOf, Permitted } from '../kit/index.js';
import { QuotedCard } from './answer-sections.js';
import { CardRecord, CardResult, CardText } from './card.js';
import type { AssistantContext } from './context.js';
import { seenCard } from './seen-card.js';

const MOST_WAITING = 100;
const WHICH = { description: 'Id of the card (卡片编号).' } as const;
const REQUEST_KEY = { description: 'Chosen by the caller; the same key proposes once (请求编号).' } as const;

/** Cards that volunteers correct and add to, and a second person reviews. */
@Resolver()
export class CardResolver {
  @Query(() => CardRecord, {
    nullable: true,
    description: 'A card as it stands, with its versions and what is proposed (卡片档案).',
  })
  @Permitted('propose-card')
  async card(@Arg('id', () => ID, WHICH) id: string, @Ctx() { services }: AssistantContext) {
    return seenCard(id, await services.repositories.cardFiles.find(id)) ?? null;
  }

  @Query(() => [QuotedCard], {
    nullable: true,
    description: 'All cards as they stand, to be looked through (全部卡片).',
  })
  @Permitted('propose-card')
  cards(@Ctx() { services }: AssistantContext) {
    return services.assistant.cards();
  }

  @Query(() => [CardRecord], {
    nullable: true,
    description: 'Cards with a proposal that waits, longest first, at most 100 (待复核卡片).',
  })
  @Permitted('review-card')
  async cardsToReview(@Ctx() { services }: AssistantContext) {
    const found = await services.repositories.cardFiles.waiting(MOST_WAITING);
    return found.flatMap((file) => seenCard(file.id, file) ?? []);
  }

  @Mutation(() => CardResult, {
    nullable: true,
    description: 'Proposes a correction of a card, or a new one; a second person accepts it (提出卡片修订).',
  })
  @Permitted('propose-card')
  async proposeCard(
    @Arg('id', () => ID, {
      nullable: true,
      description: 'Id of the card; left out for a new one that the hub is to name (卡片编号).',
    })
    id: string | null,
    @Arg('base', () => Int, {
      nullable: true,
      description: 'The version that was read; left out for a new card (所据版本).',
    })
    base: number | null,
    @Arg('content', () => CardText, { description: 'What it is to say (内容).' }) content: CardText,
    @Arg('why', () => String, { description: 'What is wrong or missing, at most 200 characters (理由).' })
    why: string,
    @Arg('requestKey', () => ID, REQUEST_KEY) requestKey: string,
    @Ctx() context: AssistantContext,
  ) {
    const wanted = { id: id ?? undefined, base: base ?? undefined, content, why, requestKey };
    return result(await proposeCard(wanted, actorOf(context), context.services));
  }

  @Mutation(() => CardResult, {
    nullable: true,
    description: 'Accepts a proposed card, or refuses it with a reason; never one’s own (复核卡片修订).',
  })
  @Permitted('review-card')
  async judgeCardProposal(
    @Arg('id', () => ID, WHICH) id: string,
    @Arg('requestKey', () => ID, { description: 'Which proposal (建议编号).' }) requestKey: string,
    @Arg('accept', () => Boolean, { description: 'Whether it is right (是否采纳).' }) accepted: boolean,
    @Arg('reason', () => String, { nullable: true, description: 'Why not (理由).' }) reason: string | null,
    @Ctx() context: AssistantContext,
  ) {
    const judgement = { requestKey, accepted, ...(reason === null ? {} : { reason }) };
    return result(await judgeCard(id, judgement, actorOf(context), context.services));
  }

  @Mutation(() => CardResult, {
    nullable: true,
    description: 'Takes the latest version of a card back, as a version more (撤销卡片修订).',
  })
  @Permitted('review-card')
  async undoCardRevision(
    @Arg('id', () => ID, WHICH) id: string,
    @Arg('revision', () => Int, { description: 'The latest version, as it was read (版本).' })
    revision: number,
    @Arg('reason', () => String, { description: 'Why (理由).' }) reason: string,
    @Ctx() context: AssistantContext,
  ) {
    return result(await undoCard(id, { revision, reason }, actorOf(context), context.services));
  }
}

function result(outcome: CardFile | CardRefusal) {
  if ('refused' in outcome) return outcome;
  const card = seenCard(outcome.id, outcome);
  return card ? { card } : refuseCard('not-found');
}
