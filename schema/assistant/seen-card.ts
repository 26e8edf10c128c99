import { contentOf, shippedCard } from '../../src/assistant/cards/shipped-card.js';
import type { CardFile } from '../../src/domain/cards/card-file.js';
import { standingCard } from '../../src/domain/cards/standing-card.js';
import type { CardProposal, CardRecord, ProposalState } from './card.js';

/**
 * A card as the graph hands it on (卡片查看).
 *
 * @param file undefined where nobody ever wanted a change of it
 * @returns undefined where there is neither such a card nor anything proposed
 */
export function seenCard(id: string, file: CardFile | undefined): CardRecord | undefined {
  const shipped = shippedCard(id);
  if (!file && !shipped) return undefined;
  const { revisions = [], proposals = [], published } = file ?? {};
  const ofHub = shipped ? contentOf(shipped) : null;
  const { revision, content } = file ? standingCard(file, ofHub) : { revision: 0, content: ofHub };
  const checked = published ?? shipped;
  return {
    id,
    revision,
    content: content as CardRecord['content'],
    checkedOn: (content && checked?.checkedOn) ?? null,
    reviewedBy: (content && checked?.reviewedBy) ?? null,
    history: revisions.map(({ by, reviewedBy, undoes, content: said, ...rest }) => ({
      ...rest,
      content: said as CardRecord['content'],
      ...(by ? { author: by.name } : {}),
      ...(reviewedBy ? { reviewer: reviewedBy.name } : {}),
      ...(undoes ? { undoes: undoes.number, undoneBy: undoes.by.name, reason: undoes.reason } : {}),
    })),
    proposals: proposals.map(({ by, verdict, content: said, ...rest }) => ({
      ...rest,
      content: said as CardProposal['content'],
      author: by.name,
      state: verdict ? ((verdict.accepted ? 'accepted' : 'refused') satisfies ProposalState) : 'waiting',
      ...(verdict ? { judgedBy: verdict.by.name } : {}),
      ...(verdict?.reason === undefined ? {} : { refusedFor: verdict.reason }),
    })),
  };
}
