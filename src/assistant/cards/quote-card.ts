import type { QuotedCard } from '../../domain/law/quoted-card.js';
import type { Card } from './card.js';

/** A card as it is shown (引用卡片). */
export const quoteCard = (card: Card): QuotedCard => {
  const { id, title, summary, law, article, checkedOn, reviewedBy } = card;
  return {
    id,
    title,
    summary,
    law,
    article,
    outsideCorpus: card.outsideCorpus ?? false,
    checkedOn,
    reviewedBy,
  };
};
