import type { AdviceSheet } from '../../domain/advice/advice-sheet.js';
import { type CheckOfSheet, checkSheet } from '../../domain/advice/check-sheet.js';
import { auditedConsultation } from '../../domain/consultation/audited-consultation.js';
import {
  type ConsultationRefusal,
  refuseConsultation,
} from '../../domain/consultation/consultation-refusal.js';
import type { Actor } from '../../domain/people/actor.js';
import { readableCode } from '../../identity/readable-code.js';
import type { ServiceContext } from '../context.js';

/** A second person accepts a sheet or sends it back (核对建议单). */
export async function checkAdviceSheet(
  id: string,
  check: CheckOfSheet,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<AdviceSheet | ConsultationRefusal> {
  const now = clock.now();
  const checker = { by, at: now, holderCode: readableCode() };
  const outcome = await repositories.adviceSheets.change<AdviceSheet | ConsultationRefusal>(id, (current) => {
    const reason = check.reason?.trim() ?? '';
    const checked = checkSheet(current, { ...check, reason }, checker);
    if ('refused' in checked) return { result: checked };
    const detail = check.accepted ? 'sheet-accepted' : 'sheet-sent-back';
    const key = `sheet:${current.turn}:${current.version}`;
    const audited = auditedConsultation(current.consultationId, { detail, key }, by, now);
    const next = { ...checked, effects: [...checked.effects, audited] };
    return { next, result: next };
  });
  return outcome ?? refuseConsultation('not-found', '没有找到该建议单。');
}
