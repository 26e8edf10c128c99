import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CaptionIndex } from '../../../../src/assistant/captions/caption-index.js';
import { AnsweredQuestions } from '../../../../src/assistant/ranking/answered-questions.js';
import type { RankingHints } from '../../../../src/assistant/ranking/article-ranker.js';
import { COLUMN } from '../../../../src/assistant/ranking/features.js';
import type { PortableKnowledge } from '../../../../src/assistant/ranking/knowledge-text.js';
import { questionTerms } from '../../../../src/assistant/ranking/question-terms.js';
import { resolveKnowledge } from '../../../../src/assistant/ranking/resolve-knowledge.js';
import { TreeEnsemble } from '../../../../src/assistant/ranking/tree-ensemble.js';
import { WordExpansion } from '../../../../src/assistant/ranking/word-expansion.js';
import { buildStatuteIndex } from '../../../../src/assistant/retrieval/build-statute-index.js';
import { loadSegmenter, type Segmenter } from '../../../../src/assistant/retrieval/segmenter.js';
import type { StatuteIndex } from '../../../../src/assistant/retrieval/statute-index.js';
import { StatuteSearch } from '../../../../src/assistant/retrieval/statute-search.js';
import type { Article } from '../../../../src/domain/law/article.js';

const DAY = '2026-11-23';
const QUESTION = '动物打翻茶桌要赔偿吗';

const lawOf = (title: string, ...texts: readonly string[]): Article[] =>
  texts.map((text, index) => ({
    id: `${title}第${'一二三'.charAt(index)}条`,
    law: title,
    article: `第${'一二三'.charAt(index)}条`,
    text,
    path: [],
    edition: title,
    validFrom: '2020-05-01',
    validFromBasis: 'in-force',
    validTo: null,
    asOf: DAY,
  }));

const LAWS = [
  lawOf('茶桌法', '茶桌不得摇晃。', '动物打翻茶桌的，应当赔偿。', '茶钱应当当日付清。'),
  lawOf('动物法', '饲养动物应当登记。', '动物造成损害的，饲养人应当赔偿损失。'),
  lawOf('长凳法', '长凳翘起的，应当起立。', '长凳损坏的，应当赔偿。'),
];

/** A ranker that goes by the neighbours alone. */
const NEIGHBOURLY = new TreeEnsemble([
  { features: [COLUMN.saidLikest], thresholds: [0.2], leaves: [0, 1] },
  { features: [COLUMN.saidLikest], thresholds: [0.6], leaves: [0, 1] },
]);
const remembering = (text: string, ...articles: string[]): PortableKnowledge => ({
  ranker: NEIGHBOURLY,
  judge: new TreeEnsemble([]),
  expansion: new WordExpansion(new Map()),
  answered: [{ text, articles }],
});

const indexOf = (articles: readonly Article[]) => buildStatuteIndex('v', articles);

describe('ranking by what was learned', () => {
  let segment: Segmenter;
  let index: StatuteIndex;
  let nobody: AnsweredQuestions;
  let noHints: RankingHints;

  beforeAll(async () => {
    [segment, index] = await Promise.all([loadSegmenter(), indexOf(LAWS.flat())]);
    nobody = new AnsweredQuestions([], index.latent);
    noHints = { cards: nobody, named: () => [] };
  });

  const searchOver = (
    knowledge: PortableKnowledge,
    hints = noHints,
    over = index,
    asked: AnsweredQuestions = nobody,
  ) => {
    const ranking = resolveKnowledge(knowledge, over, segment, asked);
    const search = new StatuteSearch(
      over,
      segment,
      { captions: new CaptionIndex([], segment), asked },
      { ranking, hints },
    );
    return (question: string, day = DAY) =>
      search.search(question, day, 5).map(({ position }) => over.units.ids[position]);
  };

  it('puts first what answers a question to which somebody wrote what is asked now', () => {
    const first = (answer: string | undefined) =>
      searchOver({
        ...remembering('门帘洗不洗'),
        ranker: new TreeEnsemble([{ features: [COLUMN.toldSaidLikest], thresholds: [0.2], leaves: [0, 1] }]),
        answered: [{ text: '门帘洗不洗', articles: ['长凳法第二条'], answer }],
      })('动物在邻居家闯祸')[0];
    expect(first('动物在邻居家闯祸的，由饲养人负担。')).toBe('长凳法第二条');
    expect(first(undefined)).toBe('动物法第一条');
  });

  it('puts first what a question like this one was answered by', () => {
    const search = searchOver(remembering(QUESTION, '长凳法第一条'));
    expect(search(QUESTION)[0]).toBe('长凳法第一条');
  });

  it('leaves the plain order to a question like none that was learned from', () => {
    const search = searchOver(remembering('月亮圆不圆', '长凳法第一条'));
    expect(search(QUESTION)[0]).toBe('茶桌法第二条');
  });

  it('finds nothing that is not in force on the day, whatever speaks for it', () => {
    const hints = { ...noHints, named: () => [0] };
    const search = searchOver(remembering(QUESTION, '长凳法第一条'), hints);
    expect(search(QUESTION, '2019-01-01')).toEqual([]);
  });

  it('hears the questions of a card', () => {
    const card = { terms: questionTerms('茶客吵闹怎么办', segment), articles: [0] };
    const search = searchOver(remembering('月亮圆不圆'), {
      ...noHints,
      cards: new AnsweredQuestions([card], index.latent),
    });
    expect(search('茶客太吵闹')[0]).toBe('茶桌法第一条');
  });

  it('hears what people ask, in words that no law has', () => {
    const lay = { terms: questionTerms('板凳腿断了坐塌了谁赔', segment), articles: [6] };
    const asked = new AnsweredQuestions([lay], index.latent);
    const search = searchOver(remembering('月亮圆不圆'), noHints, index, asked);
    expect(search('坐塌了板凳')[0]).toBe('长凳法第二条');
  });

  it('finds the same in whatever order the laws were imported', async () => {
    const knowledge = remembering('动物损害赔偿', '动物法第二条');
    const expected = searchOver(knowledge)(QUESTION);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(LAWS, { minLength: LAWS.length }), async (laws) => {
        expect(searchOver(knowledge, noHints, await indexOf(laws.flat()))(QUESTION)).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  });
});
