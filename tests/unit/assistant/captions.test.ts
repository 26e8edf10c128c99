import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CaptionIndex } from '../../../src/assistant/captions/caption-index.js';
import { CAPTIONS } from '../../../src/assistant/captions/captions.js';
import { plainTitle } from '../../../src/assistant/corpus/plain-title.js';
import { readCorpus } from '../../../src/assistant/corpus/read-corpus.js';
import { LAY_QUESTIONS } from '../../../src/assistant/lay-questions/lay-questions.js';
import { questionTerms } from '../../../src/assistant/ranking/question-terms.js';
import { buildStatuteIndex } from '../../../src/assistant/retrieval/build-statute-index.js';
import { LawLookup } from '../../../src/assistant/retrieval/law-lookup.js';
import { ScoreBoard } from '../../../src/assistant/retrieval/score-board.js';
import { loadSegmenter } from '../../../src/assistant/retrieval/segmenter.js';
import { haveStatutes, STATUTES } from '../../conformance/corpus/real-corpus.js';
import { articles, folderOf, statute } from './invented-statutes.js';

const CAPTION = { law: '茶馆法', article: '第二条', before: undefined, words: '板凳腿断了 坐塌了谁赔' };

async function captionsOver(
  captions: (typeof CAPTION | { before: string; law: string; article: string; words: string })[],
) {
  const { folder, remove } = await folderOf({
    '茶馆法.md': statute({ title: '茶馆法', body: articles('茶桌应当放平。', '长凳损坏的，应当修理。') }),
  });
  const read = await readCorpus(folder, '2026-11-23');
  await remove();
  const [index, segment] = await Promise.all([buildStatuteIndex('v', read.articles), loadSegmenter()]);
  const captionIndex = CaptionIndex.of(captions, [], new LawLookup(index.units), segment);
  return (question: string) => {
    const board = new ScoreBoard(index.units.ids.length);
    captionIndex.score(questionTerms(question, segment), board);
    return { found: board.top(5).map(({ document }) => index.units.labels[document]), captionIndex };
  };
}

describe('captions', () => {
  it('find an article by words that the law does not have', async () => {
    const search = await captionsOver([CAPTION]);
    expect(search('坐塌板凳要赔吗').found).toEqual(['第二条']);
    expect(search('月亮').found).toEqual([]);
  });

  it('are only for the versions of a law that are numbered so', async () => {
    const search = await captionsOver([{ ...CAPTION, before: '2020-05-01' }]);
    expect(search('坐塌板凳要赔吗').found).toEqual([]);
  });

  it('name the article that fits and is not there', async () => {
    const search = await captionsOver([CAPTION, { ...CAPTION, law: '月亮法', words: '月亮太亮睡不着 遮光' }]);
    const { captionIndex } = search('月亮太亮怎么办');
    expect(captionIndex.bestAbsent(() => true)).toMatchObject({ law: '月亮法', article: '第二条' });
    search('坐塌板凳');
    expect(captionIndex.bestAbsent(() => true)).toBeUndefined();
    expect(captionIndex.bestAbsent(() => false)).toMatchObject({ law: '茶馆法' });
  });

  it('are one for each article and version', () => {
    const keys = CAPTIONS.map(({ law, article, before }) => `${law} ${article} ${before}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(2_000);
  });

  it.runIf(haveStatutes)(
    'and lay questions name articles that exist, where their law is at hand',
    async () => {
      const { articles: all } = await readCorpus(STATUTES, '2026-11-23');
      const laws = Map.groupBy(all, ({ law }) => plainTitle(law));
      const labels = new Map(
        [...laws].map(([law, ones]) => [law, new Set(ones.map(({ article }) => article))]),
      );
      // Law is at hand as it is numbered today: what is numbered as before cannot be looked up.
      const wrong = [...CAPTIONS, ...LAY_QUESTIONS.flatMap((question) => question.articles)].filter(
        ({ law, article, before }) =>
          before === undefined && labels.get(plainTitle(law))?.has(article) === false,
      );
      expect(wrong).toEqual([]);
      expect(await readFile(join(STATUTES, '民法典', '总则编.md'), 'utf8')).toContain('第一百八十八条');
    },
  );
});
