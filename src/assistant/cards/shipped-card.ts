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
