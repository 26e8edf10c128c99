import { decisiveDate } from '../../assistant/answer/decisive-date.js';
import { joinAnswers, joinSoFar } from '../../assistant/conversation/join-answers.js';
import {
  type EarlierTurn,
  type ResolvedQuestion,
  resolveFollowUp,
} from '../../assistant/conversation/resolve-follow-up.js';
import { simplifyQuestion } from '../../assistant/retrieval/simplify-question.js';
import { type MendedText, mendSpelling } from '../../assistant/spelling/mend-spelling.js';
import type { Consultation, ConsultationTurn, Speaker } from '../../domain/consultation/consultation.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { Answer } from '../../domain/law/answer.js';
import type { AnswerSoFar, HearSoFar } from '../../domain/law/answer-so-far.js';
import type { AskRefusal } from '../../domain/law/ask-refusal.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { ServiceContext } from '../context.js';
import { isInDanger } from './is-in-danger.js';
import { keepSoFar } from './keep-so-far.js';

/**
 * Answers one question of a consultation, and keeps the answer (解答咨询). Done again it changes nothing.
 *
 * @returns how the turn stands now
 */
export async function answerTurn(
  consultation: Consultation,
  number: number,
  context: ServiceContext,
): Promise<Pick<ConsultationTurn, 'state' | 'refusal'>> {
  const { repositories, clock } = context;
  const id = `${consultation.id}:${number}`;
  const turn = consultation.turns.find((one) => one.number === number);
  if (!turn || (await repositories.legalAnswers.find(id))) return { state: 'answered' };
  const { text, mended } = await readTurn(turn);
  const { date, ...understood } = resolveFollowUp(text, await earlierTurn(consultation, number, context));
  const asked = understood.questions[0] === text ? [turn.said] : understood.questions;
  const day = turn.date ?? date ?? (await dayOfCase(consultation, understood, context));
  // The people of a case are nobody's but the hub's: where one is talked about, no model is asked.
  const asker = consultation.disputeId === undefined ? consultation.asker : undefined;
  const inDanger = await isInDanger(consultation.disputeId, context);
  const hear = (soFar: AnswerSoFar) => keepSoFar(consultation.id, number, soFar, context);
  const asTyped = turn.asTyped ?? false;
  const answered = await answerAll(turn.said, asked, { day, asker, inDanger, asTyped, hear }, context);
  if ('refused' in answered) return { state: 'refused', refusal: answered.message };
  // What a follow-up was made of is written as it was read already.
  const readAs = answered.sections.readAs?.length ? answered.sections.readAs : mended;
  const answer = { ...answered, sections: { ...answered.sections, readAs } };
  await repositories.legalAnswers.insert({
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    askerId: consultation.asker.personId,
    at: clock.now(),
    understood: { ...understood, said: turn.said },
    answer,
    verdicts: [],
  });
  return { state: 'answered' };
}

/** What was said in simplified script, as it is to be read. */
async function readTurn({ said, asTyped }: ConsultationTurn): Promise<MendedText> {
  const text = await simplifyQuestion(said);
  return asTyped ? { text, mended: [] } : mendSpelling(text);
}

interface About {
  readonly day: IsoDate | undefined;
  readonly asker: Speaker | undefined;
  readonly inDanger: boolean;
  readonly asTyped: boolean;
  readonly hear: HearSoFar;
}

async function answerAll(
  said: string,
  questions: readonly string[],
  { day: date, asker, inDanger, asTyped, hear }: About,
  { assistant }: ServiceContext,
): Promise<Answer | AskRefusal> {
  const [question = said, about] = questions;
  if (about === undefined) return assistant.ask({ question, date, inDanger, asTyped }, asker, hear);
  const first = await assistant.ask({ question, date, inDanger, asTyped }, asker);
  if ('refused' in first) return first;
  const second = await assistant.ask({ question: about, date, inDanger, asTyped }, asker, (soFar) =>
    hear(joinSoFar(said, first.sections, soFar)),
  );
  return 'refused' in second ? first : joinAnswers(said, first, second);
}

/** The latest question before this one that was answered. */
async function earlierTurn(
  { id, turns }: Consultation,
  number: number,
  { repositories }: ServiceContext,
): Promise<EarlierTurn | undefined> {
  const answered = turns.findLast((turn) => turn.number < number && turn.state === 'answered');
  const found = answered && (await repositories.legalAnswers.find(`${id}:${answered.number}`));
  if (!found) return undefined;
  const { answer, understood } = found;
  const isToday = answer.date === dayInShanghai(found.at);
  return {
    topic: understood.topic,
    date: isToday ? undefined : answer.date,
    articles: answer.sections.law,
  };
}

/** The day on which it happened, where the law turns on that day and the talk is about a case that tells it. */
async function dayOfCase(
  { disputeId }: Consultation,
  { questions }: Pick<ResolvedQuestion, 'questions'>,
  { repositories }: ServiceContext,
): Promise<IsoDate | undefined> {
  const turns = questions.some((question) => decisiveDate(question)?.appliesThen);
  const dispute = disputeId !== undefined && turns && (await repositories.disputes.find(disputeId));
  return dispute ? dayInShanghai(dispute.happenedOn) : undefined;
}
