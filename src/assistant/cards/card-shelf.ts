import type { PublishedCard } from '../../domain/cards/card-file.js';
import type { PublishedCards } from '../../store/cards/published-cards.js';
import { loadSegmenter } from '../retrieval/segmenter.js';
import type { Card } from './card.js';
import { CARDS } from './cards.js';
import { CardMatcher } from './match-cards.js';

/** All cards at one moment. */
export interface StockedShelf {
  /** Another one whenever any card is another. */
  readonly stamp: string;
  readonly cards: readonly Card[];
  readonly matcher: CardMatcher;
}

/**
 * The cards as they stand (卡片架): those that come with the hub, with what people have corrected and added since. It
 * looks with every question whether any has changed, so every process shows what was accepted with its very next one.
 */
export class CardShelf {
  private stocked: { readonly stamp: string; readonly shelf: Promise<StockedShelf> } | undefined;

  constructor(private readonly published: PublishedCards) {}

  async current(): Promise<StockedShelf> {
    const stamp = await this.published.stamp();
    if (this.stocked?.stamp === stamp) return this.stocked.shelf;
    const stocking = { stamp, shelf: this.stock(stamp) };
    this.stocked = stocking;
    // A failed reading must not be handed out for ever.
    stocking.shelf.catch(() => {
      if (this.stocked === stocking) this.stocked = undefined;
    });
    return stocking.shelf;
  }

  private async stock(stamp: string): Promise<StockedShelf> {
    const published = stamp === '' ? new Map<string, PublishedCard>() : await this.published.read();
    const unchanged = CARDS.filter(({ id }) => !published.has(id));
    const changed = [...published].flatMap(([id, card]) => asCard(id, card) ?? []);
    const cards = [...unchanged, ...changed];
    return { stamp, cards, matcher: new CardMatcher(cards, await loadSegmenter()) };
  }
}

function asCard(
  id: string,
  { content, outsideCorpus, checkedOn, reviewedBy }: PublishedCard,
): Card | undefined {
  if (content === null) return undefined;
  const { custom, questions, steps, askWhom, ...rest } = content;
  return {
    ...rest,
    id,
    questions: [...questions],
    steps: [...steps],
    askWhom: [...askWhom],
    checkedOn,
    reviewedBy,
    ...(custom === null ? {} : { custom }),
    ...(outsideCorpus ? { outsideCorpus: true } : {}),
  };
}
