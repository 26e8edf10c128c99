import { areaReaches } from '../areas/area-reaches.js';
import { type ConsultationRefusal, refuseConsultation } from '../consultation/consultation-refusal.js';
import { speakerOf } from '../consultation/take-on.js';
import type { Actor } from '../people/actor.js';
import { type AdviceSheet, LONGEST_WORDS, type SheetCheck } from './advice-sheet.js';
import { lastRevision } from './sheet-state.js';

/** What is said of one version of a sheet: the version that was read, or nothing is said of any. */
export type CheckOfSheet = Pick<SheetCheck, 'accepted' | 'reason'> & { readonly revision: number };

/** Who checks a sheet, when, and the code that its paper gets if it is accepted. */
export interface SheetChecker {
  readonly by: Actor;
  readonly at: Date;
  readonly holderCode: string;
}

/** The sheet as a second person has checked it (核对建议单): never by whoever asked, and sent back only with a reason. */
export function checkSheet(
  current: AdviceSheet,
  { revision, accepted, reason = '' }: CheckOfSheet,
  { by, at, holderCode }: SheetChecker,
): AdviceSheet | ConsultationRefusal {
  if (!areaReaches(by.areaCode, current.areaCode))
    return refuseConsultation('not-found', '没有找到该建议单。');
  if (current.asker.personId === by.personId)
    return refuseConsultation('own-question', '自己开的建议单须由他人核对。');
  const last = lastRevision(current);
  if (last.number !== revision) return refuseConsultation('not-waiting', '建议单已有新的版本，请重新核对。');
  if (last.check) return refuseConsultation('not-waiting', '这一版建议单已经核对过。');
  if (!accepted && (reason === '' || reason.length > LONGEST_WORDS))
    return refuseConsultation('invalid-input', `退回要写明理由，${LONGEST_WORDS}字以内。`);
  const check = { accepted, ...(accepted ? { holderCode } : { reason }), by: speakerOf(by), at };
  const { waitsSince: _over, ...rest } = current;
  return { ...rest, revisions: [...current.revisions.slice(0, -1), { ...last, check }] };
}
