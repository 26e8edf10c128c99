import { describe, expect, it } from 'vitest';
import { readKnowledge, writeKnowledge } from '../../../../src/assistant/ranking/knowledge-text.js';
import { loadShippedWeights } from '../../../../src/assistant/ranking/shipped-weights.js';
import { TreeEnsemble } from '../../../../src/assistant/ranking/tree-ensemble.js';
import { WordExpansion } from '../../../../src/assistant/ranking/word-expansion.js';

const KNOWLEDGE = {
  ranker: new TreeEnsemble([
    { features: [3, 1], thresholds: [0.25, 1.5], leaves: [-0.5, 0.125, 0.25, 1] },
    { features: [], thresholds: [], leaves: [0.5] },
  ]),
  judge: new TreeEnsemble([{ features: [1], thresholds: [0.5], leaves: [-1, 1] }]),
  expansion: new WordExpansion(
    new Map([
      ['咬', [['损害', 0.25]]],
      [
        '狗',
        [
          ['动物', 0.5],
          ['饲养', 0.125],
        ],
      ],
    ]),
  ),
  answered: [
    { text: '狗咬了人', articles: ['民法典第一千二百四十五条'], answer: '由饲养人赔偿。' },
    { text: '借钱不还', articles: ['民法典第六百七十五条'] },
  ],
};

describe('what was learned', () => {
  it('comes back as it was written', () => {
    expect(readKnowledge(JSON.parse(writeKnowledge(KNOWLEDGE)))).toEqual(KNOWLEDGE);
  });

  it('is written the same in whatever order the words were learned', () => {
    const turned = new WordExpansion(new Map([...KNOWLEDGE.expansion.table].reverse()));
    expect(writeKnowledge({ ...KNOWLEDGE, expansion: turned })).toBe(writeKnowledge(KNOWLEDGE));
  });

  it.each([
    ['another format', { format: 0 }],
    ['other features', { features: ['words'] }],
    ['something else', { trees: 7 }],
  ])('is not used when it is of %s', (_, change) => {
    expect(readKnowledge({ ...JSON.parse(writeKnowledge(KNOWLEDGE)), ...change })).toBeUndefined();
  });

  it('ships with the hub, for these very features, and without any question', async () => {
    const shipped = await loadShippedWeights();
    expect(shipped?.ranker.trees.length).toBeGreaterThan(100);
    expect(shipped?.answered).toEqual([]);
    for (const [word, others] of shipped?.expansion.table ?? [])
      for (const said of [word, ...others.map(([other]) => other)]) expect([...said].length).toBeLessThan(12);
  });
});
