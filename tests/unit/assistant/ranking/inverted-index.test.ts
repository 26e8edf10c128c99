import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildInvertedIndex } from '../../../../src/assistant/retrieval/build-inverted-index.js';
import { ScoreBoard } from '../../../../src/assistant/retrieval/score-board.js';

const terms = fc.constantFrom('水', '沟', '狗', '咬', '借', '钱');
const documents = fc.array(fc.array(terms, { maxLength: 12 }), { minLength: 1, maxLength: 10 });
const FIELD = { weight: 1, saturation: 1.2, lengthPenalty: 0.75 };

/** The textbook's formula, straight from the documents. */
function bm25(all: readonly (readonly string[])[], document: number, question: readonly string[]): number {
  const text = all[document] ?? [];
  const average = Math.max(1, all.flat().length) / all.length;
  return question.reduce((sum, term) => {
    const count = text.filter((other) => other === term).length;
    const holders = all.filter((other) => other.includes(term)).length;
    const rarity = Math.log(1 + (all.length - holders + 0.5) / (holders + 0.5));
    return sum + (rarity * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * text.length) / average));
  }, 0);
}

describe('the inverted index', () => {
  it('scores every document as the textbook does', () => {
    fc.assert(
      fc.property(documents, fc.uniqueArray(terms, { minLength: 1 }), (all, question) => {
        const index = buildInvertedIndex(all.length, [{ ...FIELD, termsOf: (number) => all[number] ?? [] }]);
        const board = new ScoreBoard(all.length);
        index.score(new Map(question.map((term) => [term, 1])), 1, board);
        all.forEach((_, document) => {
          expect(board.of(document)).toBeCloseTo(bm25(all, document, question), 4);
        });
      }),
    );
  });

  it('adds up fields by their weights', () => {
    const [texts, titles] = [
      [['水'], ['狗']],
      [['沟'], ['水']],
    ];
    const index = buildInvertedIndex(2, [
      { ...FIELD, termsOf: (number) => texts[number] ?? [] },
      { ...FIELD, weight: 0.5, termsOf: (number) => titles[number] ?? [] },
    ]);
    const board = new ScoreBoard(2);
    index.score(new Map([['水', 1]]), 1, board);
    expect(board.of(1)).toBeCloseTo(board.of(0) / 2, 5);
  });

  it('puts the words first that fewest documents have, and leaves out those that none has', () => {
    const all = [['水', '沟'], ['水', '狗', '沟'], ['水']];
    const index = buildInvertedIndex(all.length, [{ ...FIELD, termsOf: (number) => all[number] ?? [] }]);
    expect(index.mostTelling(['水', '税', '沟', '狗'])).toEqual(['狗', '沟', '水']);
  });
});
