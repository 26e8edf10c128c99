import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SignOverlap } from '../../../../src/assistant/ranking/sign-overlap.js';
import { packSigns } from '../../../../src/assistant/retrieval/pack-signs.js';
import { readableRuns } from '../../../../src/assistant/retrieval/readable-runs.js';

const texts = fc.string({ unit: fc.constantFrom('水', '沟', '狗', '咬', '，'), maxLength: 14 });

/** All stretches of readable signs of a text, as long as asked for. */
const stretches = (text: string, length: number): string[] =>
  readableRuns(text).flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => run.slice(at, at + length)),
  );

function overlap(question: string, articles: readonly string[]) {
  const { offsets, signs } = packSigns(articles);
  const measured = new SignOverlap(question);
  return articles.map((_, at) => measured.with(signs, offsets[at] ?? 0, offsets[at + 1] ?? 0));
}

describe('the overlap of a question with articles', () => {
  it('is what comparing all stretches finds, article after article', () => {
    fc.assert(
      fc.property(texts, fc.array(texts, { minLength: 1, maxLength: 4 }), (question, articles) => {
        overlap(question, articles).forEach(({ longest, pairs, triples }, at) => {
          const article = articles[at] ?? '';
          const common = Array.from({ length: 15 }, (_, length) => length).filter((length) =>
            stretches(question, length).some(
              (stretch) => length > 0 && stretches(article, length).includes(stretch),
            ),
          );
          expect(longest).toBe(Math.max(0, ...common));
          for (const [length, share] of [
            [2, pairs],
            [3, triples],
          ] as const) {
            const asked = stretches(question, length);
            const found = asked.filter((stretch) => stretches(article, length).includes(stretch));
            expect(share).toBeCloseTo(found.length / Math.max(1, asked.length), 6);
          }
        });
      }),
    );
  });

  it('does not run over a comma', () => {
    expect(overlap('水沟狗', ['水沟，狗'])).toEqual([{ longest: 2, pairs: 0.5, triples: 0 }]);
  });
});
