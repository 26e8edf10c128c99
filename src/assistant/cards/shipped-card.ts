import type { CardContent } from '../../domain/cards/card-content.js';
import type { Card } from './card.js';
import { CARDS } from './cards.js';

/** A card as it comes with the hub (自带卡片); undefined where none has this id. */
export const shippedCard = (id: string): Card | undefined => CARDS.find((card) => card.id === id);

/** What such a card says. */
export const contentOf = ({
  id: _id,
  outsideCorpus: _o,
  checkedOn: _c,
  reviewedBy: _r,
  custom,
  ...said
}: Card): CardContent => ({
  ...said,
  custom: custom ?? null,
});

/** The same by the card's id; null where none comes with the hub. */
export function shippedContent(id: string): CardContent | null {
  const shipped = shippedCard(id);
  return shipped ? contentOf(shipped) : null;
}
