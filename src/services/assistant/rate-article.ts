import { auditedConsultation } from '../../domain/consultation/audited-consultation.js';
import {
  type ConsultationRefusal,
  refuseConsultation,
} from '../../domain/consultation/consultation-refusal.js';
import { giveVerdict } from '../../domain/consultation/give-verdict.js';
import type { ArticleVerdict, LegalAnswer } from '../../domain/consultation/legal-answer.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';

/** Somebody who sees an answer says that a quoted article is the right or the wrong one (引用评价). */
export async function rateArticle(
  rated: {
    readonly consultationId: string;
    readonly turn: number;
    readonly articleId: string;
    readonly verdict: ArticleVerdict['verdict'];
  },
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<LegalAnswer | ConsultationRefusal> {
  const { consultationId, turn, articleId, verdict } = rated;
  const consultation = await repositories.consultations.find(consultationId);
  const isIn = [consultation?.asker.personId, consultation?.adviser?.personId].includes(by.personId);
  if (!isIn) return refuseConsultation('not-found');
  const now = clock.now();
  const outcome = await repositories.legalAnswers.change<LegalAnswer | ConsultationRefusal>(
    `${consultationId}:${turn}`,
    (current) => {
      const rating = giveVerdict(current, { articleId, verdict, personId: by.personId, at: now });
      if ('refused' in rating) return { result: rating };
      const audited = auditedConsultation(
        consultationId,
        { detail: 'rated', key: `rated:${turn}:${current.version}` },
        by,
        now,
      );
      const next = { ...rating, effects: [...rating.effects, audited] };
      return { next, result: next };
    },
  );
  return outcome ?? refuseConsultation('not-found');
}
