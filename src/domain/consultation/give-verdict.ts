import { type ConsultationRefusal, refuseConsultation } from './consultation-refusal.js';
import type { ArticleVerdict, LegalAnswer } from './legal-answer.js';

/** The answer with what somebody says of a quoted article (引用评价); saying it again replaces what was said. */
export function giveVerdict(current: LegalAnswer, given: ArticleVerdict): LegalAnswer | ConsultationRefusal {
  const isQuoted = current.answer.citations.some(
    ({ kind, id }) => kind === 'article' && id === given.articleId,
  );
  if (!isQuoted) return refuseConsultation('not-quoted');
  const others = current.verdicts.filter(
    ({ articleId, personId }) => articleId !== given.articleId || personId !== given.personId,
  );
  return { ...current, verdicts: [...others, given] };
}
