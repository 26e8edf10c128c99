import { describe, expect, it } from 'vitest';
import { cardSchema } from '../../../src/assistant/cards/card.js';
import { CARDS } from '../../../src/assistant/cards/cards.js';
import { CardMatcher } from '../../../src/assistant/cards/match-cards.js';
import { loadSegmenter } from '../../../src/assistant/retrieval/segmenter.js';

describe('the cards', () => {
  it('are thirty, each under its own name', () => {
    expect(CARDS).toHaveLength(30);
    expect(new Set(CARDS.map(({ id }) => id)).size).toBe(30);
  });

  it('are found first by each of their own questions', async () => {
    const matcher = new CardMatcher(CARDS, await loadSegmenter());
    for (const { id, questions } of CARDS)
      for (const question of questions)
        expect(`${question}: ${matcher.match(question)[0]?.card.id}`).toBe(`${question}: ${id}`);
  });

  it.each([
    ['a card with too few questions', { questions: ['狗咬人'] }],
    ['a card whose article is no article', { article: '第三款' }],
    ['a card that was never checked', { checkedOn: '' }],
    ['a card without steps', { steps: [] }],
    ['a card with a field that nobody knows', { lawText: '……' }],
  ])('refuse %s', (_, fault) => {
    expect(cardSchema.safeParse({ ...CARDS[0], ...fault }).success).toBe(false);
  });
});
