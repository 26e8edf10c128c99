import { cleanQuestion } from '../../assistant/retrieval/clean-question.js';
import { type AdviceSheet, LONGEST_WORDS } from '../../domain/advice/advice-sheet.js';
import { reviseSheet } from '../../domain/advice/revise-sheet.js';
import { auditedConsultation } from '../../domain/consultation/audited-consultation.js';
import {
  type ConsultationRefusal,
  refuseConsultation,
} from '../../domain/consultation/consultation-refusal.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';

/** Which answer a sheet is wanted of, and what is added to it. */
export interface WantedSheet {
  readonly consultationId: string;
  readonly turn: number;
  /** In one's own plain words, at most 120 signs. */
  readonly words?: string | undefined;
}

/** Whoever asked wants a page of an answer to hand over (开具建议单); other words are a new version of it. */
export async function requestAdviceSheet(
  { consultationId, turn, words = '' }: WantedSheet,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<AdviceSheet | ConsultationRefusal> {
  const said = cleanQuestion(words);
  if (said.length > LONGEST_WORDS)
    return refuseConsultation('invalid-input', `补充的话请在${LONGEST_WORDS}字以内。`);
  const consultation = await repositories.consultations.find(consultationId);
  if (consultation?.asker.personId !== by.personId) return refuseConsultation('not-found');
  const found = await repositories.legalAnswers.find(`${consultationId}:${turn}`);
  if (!found) return refuseConsultation('nothing-asked', '这个问题还没有解答。');
  if (found.answer.abstained && found.answer.sections.concern === null)
    return refuseConsultation('nothing-asked', '这个问题没有得到解答，不能开建议单，请转请人工解答。');
  const now = clock.now();
  const audited = (version: number) =>
    auditedConsultation(
      consultationId,
      { detail: 'sheet-requested', key: `sheet:${turn}:${version}` },
      by,
      now,
    );
  const id = `${consultationId}-${turn}`;
  const first: AdviceSheet = {
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [audited(0)],
    consultationId,
    turn,
    asker: consultation.asker,
    areaCode: consultation.areaCode,
    revisions: [{ number: 1, requestedAt: now, words: said }],
    waitsSince: now,
  };
  if (await repositories.adviceSheets.insert(first)) return first;
  const outcome = await repositories.adviceSheets.change<AdviceSheet | ConsultationRefusal>(id, (current) => {
    const revised = reviseSheet(current, said, now);
    if ('refused' in revised || revised === current) return { result: revised };
    const next = { ...revised, effects: [...revised.effects, audited(current.version)] };
    return { next, result: next };
  });
  return outcome ?? refuseConsultation('not-found');
}
