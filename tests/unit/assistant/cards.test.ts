import { describe, expect, it } from 'vitest';
import { CARDS } from '../../../src/assistant/cards/cards.js';
import { CardMatcher } from '../../../src/assistant/cards/match-cards.js';
import { parseCards } from '../../../src/assistant/cards/parse-cards.js';
import { loadSegmenter } from '../../../src/assistant/retrieval/segmenter.js';

describe('the cards', () => {
  it('are at least a hundred and fifty, each under its own name and on its own matter', () => {
    expect(CARDS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(CARDS.map(({ title }) => title)).size).toBe(CARDS.length);
    const questions = CARDS.flatMap((card) => card.questions);
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('are found first by each of their own questions', async () => {
    const matcher = new CardMatcher(CARDS, await loadSegmenter());
    const missed = CARDS.flatMap(({ id, questions }) =>
      questions
        .map((question) => ({ question, found: matcher.match(question)[0]?.card.id }))
        .filter(({ found }) => found !== id)
        .map(({ question, found }) => `${question}: ${found}, not ${id}`),
    );
    expect(missed).toEqual([]);
  });

  it.each([
    ['a card with too few questions', { questions: ['狗咬人'] }, 'questions: at least five'],
    ['a card whose article is no article', { article: '第三款' }, 'article: not an article label'],
    ['a card that was never checked', { checkedOn: '' }, 'checkedOn: not a day'],
    ['a card without steps', { steps: [] }, 'steps: at least one'],
    ['a card with an empty step', { steps: ['先送医', ' '] }, 'steps.1: must not be empty'],
    [
      'a card that does not say who looked at it again',
      { reviewedBy: undefined },
      'reviewedBy: must be words',
    ],
    ['a card with a field that nobody knows', { lawText: '……' }, 'lawText'],
  ])('refuse %s, and say where the fault is', (_, fault, said) => {
    const broken = () => parseCards({ 'mine.json': [{ ...CARDS[0], id: 'my-card', ...fault }] });
    expect(broken).toThrow('mine.json, card my-card');
    expect(broken).toThrow(said);
  });

  it('refuse two cards of one name, and a file that holds no list', () => {
    expect(() => parseCards({ 'one.json': [CARDS[0]], 'two.json': [CARDS[0]] })).toThrow(
      `two.json, card ${CARDS[0]?.id}, id: used twice`,
    );
    expect(() => parseCards({ 'three.json': {} })).toThrow('three.json: not a list of cards');
  });
});
