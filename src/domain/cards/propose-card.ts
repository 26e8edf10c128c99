import type { Speaker } from '../consultation/consultation.js';
import type { CardContent } from './card-content.js';
import {
  type CardFile,
  type CardProposal,
  LONGEST_REASON,
  MOST_JUDGED,
  MOST_REVISIONS,
  MOST_WAITING,
} from './card-file.js';
import { type CardRefusal, refuseCard } from './card-refusal.js';
import { faultOfCard } from './fault-of-card.js';
import { standingCard, waitingProposals } from './standing-card.js';

/** What somebody proposes. */
export type NewProposal = Pick<CardProposal, 'requestKey' | 'base' | 'content' | 'why' | 'areaCode'>;

/**
 * The card's file with one proposal more (提出卡片修订). Nothing of the card changes until a second person accepts it.
 *
 * @param shipped the card as it comes with the hub; null for a new one
 */
export function proposeCard(
  current: CardFile,
  shipped: CardContent | null,
  proposed: NewProposal,
  by: Speaker,
  at: Date,
): CardFile | CardRefusal {
  if (current.proposals.some(({ requestKey }) => requestKey === proposed.requestKey)) return current;
  const fault = faultOfCard(proposed.content);
  if (fault !== undefined) return refuseCard('invalid-content', fault);
  if (proposed.why.trim() === '' || proposed.why.length > LONGEST_REASON) return refuseCard('reason-missing');
  const { content, revision } = standingCard(current, shipped);
  if (proposed.base !== revision) return refuseCard('stale');
  if (content !== null && isSame(content, proposed.content)) return refuseCard('unchanged');
  if (current.revisions.length >= MOST_REVISIONS) return refuseCard('too-many-revisions');
  const waiting = waitingProposals(current);
  if (waiting.some((one) => one.by.personId === by.personId)) return refuseCard('already-proposed');
  if (waiting.some((one) => isSame(one.content, proposed.content)))
    return refuseCard('already-proposed', '已经有人提出一样的修订建议，请等复核结果。');
  if (waiting.length >= MOST_WAITING) return refuseCard('too-many-proposals');
  const judged = current.proposals.filter(({ verdict }) => verdict !== undefined).slice(-MOST_JUDGED);
  return {
    ...current,
    proposals: [...judged, ...waiting, { ...proposed, why: proposed.why.trim(), by, at }],
    waitsSince: waiting[0]?.at ?? at,
  };
}

const isSame = (one: CardContent, other: CardContent): boolean =>
  Object.entries(one).every(([field, value]) => {
    return JSON.stringify(value) === JSON.stringify(other[field as keyof CardContent]);
  });
