import { createHash } from 'node:crypto';
import { inOneLine } from '../../assistant/answer/in-one-line.js';
import { concernOf } from '../../assistant/guard/concern-of.js';
import { cleanQuestion } from '../../assistant/retrieval/clean-question.js';
import { simplifyQuestion } from '../../assistant/retrieval/simplify-question.js';
import { readQuestion } from '../../assistant/spelling/read-question.js';
import { addQuestion, faultOfWords } from '../../domain/consultation/add-question.js';
import { auditedConsultation } from '../../domain/consultation/audited-consultation.js';
import type { Consultation, ConsultationTurn } from '../../domain/consultation/consultation.js';
import {
  type ConsultationRefusal,
  refuseConsultation,
} from '../../domain/consultation/consultation-refusal.js';
import { speakerOf } from '../../domain/consultation/take-on.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { parseIsoDate } from '../../domain/law/parse-iso-date.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { answerTurn } from '../effects/answer-turn.js';
import { isInDanger } from './is-in-danger.js';
import { mayTieTo } from './may-tie-to.js';

/** A question as it is asked in a talk. */
export interface NewQuestion {
  readonly question: string;
  /** Chosen by whoever asks; the same key again asks once. */
  readonly requestKey: string;
  /** The talk that it goes on with; a new one is begun where it is left out. */
  readonly consultationId?: string | undefined;
  /** The day whose law is asked for, YYYY-MM-DD. */
  readonly date?: string | undefined;
  /** Whether every word is searched for as it is written, even one that looks like a slip. */
  readonly asTyped?: boolean | undefined;
  /** The dispute that the talk is about; whoever asks must be one who may see it. */
  readonly disputeId?: string | undefined;
}

/**
 * Asks a question in a talk with the assistant (咨询提问). It is on file, and what has to be said at once of danger
 * stands in it, before anything is searched; the answer follows by an effect.
 */
export async function askInConsultation(
  asked: NewQuestion,
  by: Actor,
  context: ServiceContext,
): Promise<Consultation | ConsultationRefusal> {
  const { repositories, clock } = context;
  const said = cleanQuestion(asked.question);
  const fault = faultOfWords(said, asked.requestKey);
  if (fault) return fault;
  const date = asked.date === undefined ? undefined : parseIsoDate(asked.date);
  if (asked.date !== undefined && date === undefined)
    return refuseConsultation('invalid-input', '日期不对，请写一个真实的日期，例如2026-11-23。');
  if (asked.disputeId !== undefined && !(await mayTieTo(asked.disputeId, by, context)))
    return refuseConsultation('not-found', '没有找到该纠纷。');
  const id = asked.consultationId ?? (await begin(said, asked.requestKey, by, context));
  const about = asked.disputeId ?? (await repositories.consultations.find(id))?.disputeId;
  const inDanger = await isInDanger(about, context);
  const turn = await turnOf(said, { ...asked, date, inDanger }, clock.now());
  const outcome = await repositories.consultations.change<Consultation | ConsultationRefusal>(
    id,
    (current) => {
      if (current.asker.personId !== by.personId) return { result: refuseConsultation('not-found') };
      if (current.turns.some(({ requestKey }) => requestKey === asked.requestKey)) return { result: current };
      const next = addQuestion(current, turn);
      if ('refused' in next) return { result: next };
      const number = next.turns.length;
      const written: Consultation = {
        ...next,
        ...(asked.disputeId === undefined ? {} : { disputeId: asked.disputeId }),
        effects: [
          ...next.effects,
          answerTurn.emit({ lane: 'answer', key: String(number), notBefore: turn.at }, { number }),
          auditedConsultation(id, { detail: 'asked', key: `asked:${number}` }, by, turn.at),
        ],
      };
      return { next: written, result: written };
    },
  );
  return outcome ?? refuseConsultation('not-found');
}

interface HowAsked extends Pick<NewQuestion, 'requestKey' | 'asTyped'> {
  readonly date: IsoDate | undefined;
  readonly inDanger: boolean;
}

async function turnOf(
  said: string,
  { requestKey, date, inDanger, asTyped = false }: HowAsked,
  at: Date,
): Promise<Omit<ConsultationTurn, 'number' | 'kind' | 'state'>> {
  const { heard } = await readQuestion(await simplifyQuestion(said));
  const concern = concernOf(heard, inDanger);
  return {
    said,
    requestKey,
    at,
    ...(date === undefined ? {} : { date }),
    ...(asTyped ? { asTyped } : {}),
    ...(concern ? { concern: concern.words } : {}),
  };
}

/** A talk without turns yet. Its id is made of the request, so that asking twice begins one. */
async function begin(
  said: string,
  requestKey: string,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<string> {
  const startedAt = clock.now();
  const id = createHash('sha256')
    .update(JSON.stringify([by.personId, requestKey]))
    .digest('hex')
    .slice(0, 32);
  await repositories.consultations.insert({
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    asker: speakerOf(by),
    areaCode: by.areaCode,
    startedAt,
    lastAt: startedAt,
    title: inOneLine(said),
    turns: [],
  });
  return id;
}
