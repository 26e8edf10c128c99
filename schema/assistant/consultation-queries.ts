import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import { actorOf, BadInput, Followed, Permitted } from '../kit/index.js';
import { Answer } from './answer.js';
import { QuotedArticle } from './answer-sections.js';
import { ArticleVerdict, Consultation, ConsultationTurn } from './consultation.js';
import type { AssistantContext } from './context.js';
import { isIn, type SeenTurn, seenConsultation } from './seen-consultation.js';

const MOST_PER_PAGE = 100;
const FIRST = { defaultValue: 20, description: 'How many, at most 100 (条数).' } as const;
const WHICH = { description: 'Id of the consultation (咨询编号).' } as const;

/** Reading and following consultations. */
@Resolver()
export class ConsultationQueries {
  @Query(() => Consultation, { nullable: true, description: 'One consultation that one is in (咨询详情).' })
  @Permitted('ask')
  consultation(@Arg('id', () => ID, WHICH) id: string, @Ctx() context: AssistantContext) {
    return find(id, context);
  }

  @Subscription(() => Consultation, {
    nullable: true,
    description: 'One consultation as it stands, and again whenever something was said (关注咨询).',
    topics: 'consultation',
  })
  @Permitted('ask')
  @Followed({ type: 'consultation', query: 'consultation' })
  consultationChanged(@Arg('id', () => ID, WHICH) id: string, @Ctx() context: AssistantContext) {
    return find(id, context);
  }

  @Query(() => [Consultation], {
    nullable: true,
    description: "The caller's own, the latest first (本人咨询).",
  })
  @Permitted('ask')
  async consultations(@Arg('first', () => Int, FIRST) first: number, @Ctx() context: AssistantContext) {
    const { consultations } = context.services.repositories;
    const found = await consultations.ofAsker(actorOf(context).personId, checked(first));
    return found.map((one) => seenConsultation(one, context));
  }

  @Query(() => [Consultation], {
    nullable: true,
    description: "Those of the caller's area in which a person is wanted, longest first (待解答咨询).",
  })
  @Permitted('advise')
  async consultationsWaiting(
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() context: AssistantContext,
  ) {
    const { personId, areaCode } = actorOf(context);
    const { consultations } = context.services.repositories;
    const found = await consultations.waiting(personId, areasBelow(areaCode), checked(first));
    return found.map((one) => seenConsultation(one, context));
  }

  @Query(() => [QuotedArticle], {
    nullable: true,
    description: 'All versions of an article in the corpus, the newest first (条文历次文本).',
  })
  @Permitted('ask')
  articleVersions(
    @Arg('law', () => String, { description: 'Full title of the law (法律名称).' }) law: string,
    @Arg('article', () => String, { description: 'Its label, such as 第二百九十条 (条).' }) article: string,
    @Ctx() { services }: AssistantContext,
  ) {
    return services.assistant.articleVersions(law, article);
  }
}

/** What was answered in a turn. */
@Resolver(() => ConsultationTurn)
export class TurnResolver {
  @FieldResolver(() => Answer)
  async answer(@Root() { answerId }: SeenTurn, @Ctx() { legalAnswers }: AssistantContext) {
    return answerId === undefined ? undefined : (await legalAnswers.load(answerId))?.answer;
  }

  @FieldResolver(() => [ArticleVerdict])
  async verdicts(@Root() { answerId, of }: SeenTurn, @Ctx() context: AssistantContext) {
    const { caller } = context;
    const me = caller.role === 'anonymous' ? undefined : caller.personId;
    const found = answerId === undefined ? undefined : await context.legalAnswers.load(answerId);
    return (found?.verdicts ?? [])
      .filter((verdict) => verdict.personId === me)
      .map((verdict) => ({ ...verdict, of }));
  }
}

function checked(first: number): number {
  if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
  return first;
}

async function find(id: string, context: AssistantContext) {
  const found = await context.consultations.load(id);
  return found && isIn(found, context) ? seenConsultation(found, context) : null;
}
