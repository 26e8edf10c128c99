import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Consultation as ConsultationOnFile } from '../../src/domain/consultation/consultation.js';
import {
  type ConsultationRefusal,
  refuseConsultation,
} from '../../src/domain/consultation/consultation-refusal.js';
import type { ArticleVerdict } from '../../src/domain/consultation/legal-answer.js';
import { askInConsultation } from '../../src/services/assistant/ask-in-consultation.js';
import { handBackConsultation } from '../../src/services/assistant/hand-back-consultation.js';
import { rateArticle } from '../../src/services/assistant/rate-article.js';
import { replyInConsultation } from '../../src/services/assistant/reply-in-consultation.js';
import { takeOnConsultation } from '../../src/services/assistant/take-on-consultation.js';
import { wantPerson } from '../../src/services/assistant/want-person.js';
import { actorOf, Day, Permitted } from '../kit/index.js';
import { VerdictEnum } from './consultation.js';
import { ConsultationResult } from './consultation-result.js';
import type { AssistantContext } from './context.js';
import { seenConsultation } from './seen-consultation.js';

const WHICH = { description: 'Id of the consultation (咨询编号).' } as const;
const REQUEST_KEY = { description: 'Chosen by the caller; the same key says it once (请求编号).' } as const;

/** What is done in consultations. */
@Resolver()
export class ConsultationMutations {
  @Mutation(() => ConsultationResult, {
    nullable: true,
    description: 'Asks the assistant in a talk; the answer follows, and can be followed (咨询提问).',
  })
  @Permitted('ask')
  async askInConsultation(
    @Arg('question', () => String, { description: 'In plain words, at most 600 characters (问题).' })
    question: string,
    @Arg('requestKey', () => String, REQUEST_KEY) requestKey: string,
    @Arg('consultation', () => ID, {
      nullable: true,
      description: 'The talk to go on with; a new one where left out (咨询编号).',
    })
    consultation: string | null,
    @Arg('date', () => Day, {
      nullable: true,
      description: 'The day whose law is asked for; today where left out (适用日期).',
    })
    date: string | null,
    @Arg('dispute', () => ID, { nullable: true, description: 'The dispute it is about (关联纠纷编号).' })
    dispute: string | null,
    @Arg('asTyped', () => Boolean, {
      defaultValue: false,
      description: 'Whether each word is searched for as written, even what looks like a slip (按原文查找).',
    })
    asTyped: boolean,
    @Ctx() context: AssistantContext,
  ) {
    const asked = {
      question,
      requestKey,
      consultationId: consultation ?? undefined,
      date: date ?? undefined,
      disputeId: dispute ?? undefined,
      asTyped,
    };
    return result(await askInConsultation(asked, actorOf(context), context.services), context);
  }

  @Mutation(() => ConsultationResult, {
    nullable: true,
    description: 'Whoever asked wants a person to answer (转请人工解答).',
  })
  @Permitted('ask')
  async askPerson(@Arg('consultation', () => ID, WHICH) id: string, @Ctx() context: AssistantContext) {
    return result(await wantPerson(id, actorOf(context), context.services), context);
  }

  @Mutation(() => ConsultationResult, {
    nullable: true,
    description: 'Takes a consultation from the queue; only then its words can be read (承接咨询).',
  })
  @Permitted('advise')
  async takeOnConsultation(
    @Arg('consultation', () => ID, WHICH) id: string,
    @Ctx() context: AssistantContext,
  ) {
    return result(await takeOnConsultation(id, actorOf(context), context.services), context);
  }

  @Mutation(() => ConsultationResult, {
    nullable: true,
    description: 'Puts a consultation back into the queue, for another adviser (退回咨询).',
  })
  @Permitted('advise')
  async handBackConsultation(
    @Arg('consultation', () => ID, WHICH) id: string,
    @Ctx() context: AssistantContext,
  ) {
    return result(await handBackConsultation(id, actorOf(context), context.services), context);
  }

  @Mutation(() => ConsultationResult, {
    nullable: true,
    description: 'Answers, as a person, in the consultation that one has taken on (人工解答).',
  })
  @Permitted('advise')
  async replyInConsultation(
    @Arg('consultation', () => ID, WHICH) id: string,
    @Arg('text', () => String, { description: 'The answer, at most 600 characters (解答).' }) text: string,
    @Arg('requestKey', () => String, REQUEST_KEY) requestKey: string,
    @Ctx() context: AssistantContext,
  ) {
    const reply = { text, requestKey };
    return result(await replyInConsultation(id, reply, actorOf(context), context.services), context);
  }

  @Mutation(() => ConsultationResult, {
    nullable: true,
    description: 'Says that a quoted article is the right or the wrong one; it is learned from (引用评价).',
  })
  @Permitted('ask')
  async rateArticle(
    @Arg('consultation', () => ID, WHICH) id: string,
    @Arg('turn', () => Int, { description: 'Which turn (序号).' }) turn: number,
    @Arg('article', () => ID, { description: 'Which article (条文编号).' }) articleId: string,
    @Arg('verdict', () => VerdictEnum, { description: 'What (评价).' }) verdict: ArticleVerdict['verdict'],
    @Ctx() context: AssistantContext,
  ) {
    const rated = { consultationId: id, turn, articleId, verdict };
    const outcome = await rateArticle(rated, actorOf(context), context.services);
    if ('refused' in outcome) return outcome;
    const consultation = await context.services.repositories.consultations.find(id);
    return result(consultation ?? refuseConsultation('not-found'), context);
  }
}

const result = (outcome: ConsultationOnFile | ConsultationRefusal, context: AssistantContext) =>
  'refused' in outcome ? outcome : { consultation: seenConsultation(outcome, context) };
