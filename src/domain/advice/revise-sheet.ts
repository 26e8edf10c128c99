import { type ConsultationRefusal, refuseConsultation } from '../consultation/consultation-refusal.js';
import { type AdviceSheet, MOST_REVISIONS } from './advice-sheet.js';
import { lastRevision } from './sheet-state.js';

/** The sheet in a new version (重提建议单), which is checked anew; the same words while it waits or holds change nothing. */
export function reviseSheet(
  current: AdviceSheet,
  words: string,
  now: Date,
): AdviceSheet | ConsultationRefusal {
  const last = lastRevision(current);
  if (last.words === words && last.check?.accepted !== false) return current;
  const number = current.revisions.length + 1;
  if (number > MOST_REVISIONS)
    return refuseConsultation('too-many-turns', '这张建议单已改过多次，请另行提问。');
  return {
    ...current,
    waitsSince: now,
    revisions: [...current.revisions, { number, requestedAt: now, words }],
  };
}
