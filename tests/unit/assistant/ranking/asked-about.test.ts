import { describe, expect, it } from 'vitest';
import { askedAbout } from '../../../../src/assistant/ranking/asked-about.js';

describe('what questions are about', () => {
  // Articles 0 and 1 are of one chapter, 2 of another of the same law, 3 of another law.
  const groups = { lawNumbers: Int32Array.of(7, 7, 7, 8), chapters: Int32Array.of(0, 0, 1, 2) };
  const questions = [{ articles: [0, 2] }, { articles: [0] }, { articles: [1] }];

  it('is counted by article, law and chapter', () => {
    const about = askedAbout(questions, groups);
    expect([0, 1, 2, 3].map(about.article)).toEqual([2, 1, 1, 0].map(Math.log1p));
    expect([0, 3].map(about.law)).toEqual([4, 0].map(Math.log1p));
    expect([1, 2, 3].map(about.chapter)).toEqual([3, 1, 0].map(Math.log1p));
  });

  it('is told of all when only a part is counted', () => {
    expect(askedAbout(questions.slice(1), groups, 3 / 2).law(0)).toBe(Math.log1p(3));
  });

  it('tells which articles answer a question together', () => {
    const { together } = askedAbout(questions, groups);
    expect([0, 1, 2].map((unit) => [...together(unit)])).toEqual([[2], [], [0]]);
  });
});
