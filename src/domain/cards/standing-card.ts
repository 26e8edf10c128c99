import type { CardContent } from './card-content.js';
import type { CardFile, CardProposal } from './card-file.js';

/** A card as it stands (现行卡片): its latest accepted version, or what comes with the hub as revision 0. */
export interface StandingCard {
  readonly revision: number;
  /** Null where there is no such card. */
  readonly content: CardContent | null;
}

export function standingCard({ revisions }: CardFile, shipped: CardContent | null): StandingCard {
  const last = revisions.at(-1);
  return last ? { revision: last.number, content: last.content } : { revision: 0, content: shipped };
}

/** The proposals that nobody has judged yet, oldest first (待复核建议). */
export const waitingProposals = ({ proposals }: CardFile): CardProposal[] =>
  proposals.filter(({ verdict }) => verdict === undefined);
