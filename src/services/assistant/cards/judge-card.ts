import type { CardFile } from '../../../domain/cards/card-file.js';
import { type CardRefusal, refuseCard } from '../../../domain/cards/card-refusal.js';
import { type Judgement, judgeProposal } from '../../../domain/cards/judge-proposal.js';
import { verdictOccasions } from '../../../domain/cards/verdict-occasions.js';
import { speakerOf } from '../../../domain/consultation/take-on.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { withOccasions } from '../../effects/tell-staff.js';
import { changeCard } from './change-card.js';

/** A second person accepts a proposed card or refuses it with a reason (复核卡片修订); its writer is told. */
export async function judgeCard(
  id: string,
  judgement: Omit<Judgement, 'outsideCorpus'>,
  by: Actor,
  context: ServiceContext,
): Promise<CardFile | CardRefusal> {
  const found = await context.repositories.cardFiles.find(id);
  const proposal = found?.proposals.find(({ requestKey }) => requestKey === judgement.requestKey);
  if (!proposal) return refuseCard('not-found');
  const { law, article } = proposal.content;
  const whereabouts = await context.assistant.whereabouts(law, article);
  if (judgement.accepted && whereabouts === 'law-only') return refuseCard('no-such-article');
  const judged = { ...judgement, outsideCorpus: whereabouts === 'nowhere' };
  return changeCard(
    id,
    judgement.accepted ? 'card-accepted' : 'card-refused',
    by,
    (current, shipped) => {
      const decided = judgeProposal(current, shipped, judged, speakerOf(by), context.clock.now());
      if ('refused' in decided) return decided;
      return withOccasions(decided, verdictOccasions(current, decided, judgement.requestKey));
    },
    context,
  );
}
