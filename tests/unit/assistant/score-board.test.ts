import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScoreBoard } from '../../../src/assistant/retrieval/score-board.js';

const SIZE = 40;
// Quarters add up without rounding, so that sums compare exactly.
const hits = fc.array(fc.tuple(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 1, max: 40 })));

describe('the score board', () => {
  it('gives the best documents in the order that sorting would, question after question', () => {
    const board = new ScoreBoard(SIZE);
    fc.assert(
      fc.property(hits, fc.integer({ min: 1, max: 12 }), (scored, limit) => {
        const sums = new Map<number, number>();
        for (const [document, quarters] of scored) {
          board.add(document, quarters / 4);
          sums.set(document, (sums.get(document) ?? 0) + quarters / 4);
        }
        const sorted = [...sums]
          .map(([document, score]) => ({ document, score }))
          .sort((one, other) => other.score - one.score || one.document - other.document);
        expect(board.top(limit)).toEqual(sorted.slice(0, limit));
        board.clear();
      }),
    );
  });

  it('leaves out what has no weight before it ranks', () => {
    const board = new ScoreBoard(3);
    board.add(0, 9);
    board.add(1, 2);
    board.add(2, 1);
    expect(board.top(1, (document) => (document === 0 ? 0 : 1))).toEqual([{ document: 1, score: 2 }]);
  });
});
