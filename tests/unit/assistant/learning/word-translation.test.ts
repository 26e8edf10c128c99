import { describe, expect, it } from 'vitest';
import { WordTranslation } from '../../../../src/assistant/learning/word-translation.js';

const PAIRS = [
  { asked: ['狗', '咬'], law: ['动物', '损害'], fold: 0 },
  { asked: ['狗', '叫'], law: ['动物', '安宁'], fold: 1 },
  { asked: ['咬', '人'], law: ['损害', '赔偿'], fold: 0 },
];

describe('the translation of words', () => {
  it('finds the word of the law that goes with a word of questions', () => {
    const table = new WordTranslation(PAIRS).learn(() => true);
    const likeliest = (word: string) => [...(table.get(word) ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0];
    expect(['狗', '咬'].map(likeliest)).toEqual(['动物', '损害']);
  });

  it('knows nothing of what it was told to leave out', () => {
    const table = new WordTranslation(PAIRS).learn((fold) => fold !== 1);
    expect(table.has('叫')).toBe(false);
    expect(new WordTranslation(PAIRS.filter(({ fold }) => fold !== 1)).learn(() => true)).toEqual(table);
  });
});
