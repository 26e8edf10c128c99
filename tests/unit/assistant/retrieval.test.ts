import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaptionIndex } from '../../../src/assistant/captions/caption-index.js';
import { AnsweredQuestions } from '../../../src/assistant/ranking/answered-questions.js';
import { buildStatuteIndex } from '../../../src/assistant/retrieval/build-statute-index.js';
import { readIndexFile, writeIndexFile } from '../../../src/assistant/retrieval/index-file.js';
import { LawLookup } from '../../../src/assistant/retrieval/law-lookup.js';
import { loadStatuteIndex } from '../../../src/assistant/retrieval/load-statute-index.js';
import { loadSegmenter } from '../../../src/assistant/retrieval/segmenter.js';
import type { StatuteIndex } from '../../../src/assistant/retrieval/statute-index.js';
import { StatuteRetriever } from '../../../src/assistant/retrieval/statute-retriever.js';
import { StatuteSearch } from '../../../src/assistant/retrieval/statute-search.js';
import { createStatuteTool } from '../../../src/assistant/retrieval/statute-tool.js';
import { toSimplified } from '../../../src/assistant/retrieval/to-simplified.js';
import type { Article } from '../../../src/domain/law/article.js';

const TODAY = '2026-11-23';

const article = (id: string, text: string, more: Partial<Article> = {}): Article => ({
  id,
  law: '团结茶桌法',
  article: id.replace(/^[^第]*/, ''),
  text,
  path: ['第一章 茶桌'],
  edition: '茶桌法@2020-05-01',
  validFrom: '2020-05-01',
  validFromBasis: 'in-force',
  validTo: null,
  asOf: '2026-07-17',
  ...more,
});

const ARTICLES = [
  article('茶桌法第一条', '茶桌不得摇晃，摇晃的应当垫平。'),
  article('茶桌法第二条', '饲养的动物打翻茶桌的，动物饲养人应当赔偿损失。'),
  article('茶桌法第三条', '茶钱应当当日付清。', { validTo: '2024-01-01' }),
  article('茶桌法第三条', '茶钱应当三日内付清。', { edition: '茶桌法@2024-01-01', validFrom: '2024-01-01' }),
  article('中华人民共和国茶馆法第三条', '茶馆打烊后不得收取茶钱。', { law: '中华人民共和国茶馆法' }),
];

describe('retrieval', () => {
  let index: StatuteIndex;
  let search: StatuteSearch;
  let folder: string;

  beforeAll(async () => {
    index = await buildStatuteIndex('v1', ARTICLES);
    const segment = await loadSegmenter();
    search = new StatuteSearch(index, segment, {
      captions: new CaptionIndex([], segment),
      asked: new AnsweredQuestions([], index.latent),
    });
    folder = await mkdtemp(join(tmpdir(), 'hub-retrieval-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  const found = (question: string, day = TODAY): string[] =>
    search.search(question, day, 5).map(({ position }) => ARTICLES[position]?.text ?? '');

  it('finds an article by its words', () => {
    expect(found('茶桌摇晃怎么办')[0]).toContain('不得摇晃');
  });

  it('finds an article by what lay people call its words', () => {
    expect(found('隔壁的狗咬了我')[0]).toContain('饲养的动物');
  });

  it('finds only what is in force on the day', () => {
    expect(found('茶钱几天付清', '2023-12-31')[0]).toContain('当日');
    expect(found('茶钱几天付清', '2024-01-01')[0]).toContain('三日');
    expect(found('茶钱几天付清', '2019-01-01')).toEqual([]);
  });

  it('gives the same answer to the same question, whatever was asked before', () => {
    const first = search.search('茶桌摇晃', TODAY, 5);
    search.search('动物打翻茶桌要不要赔偿', TODAY, 5);
    expect(search.search('茶桌摇晃', TODAY, 5)).toEqual(first);
  });

  it('comes back from its cache file as it went in', async () => {
    const path = join(folder, 'c.v1.bin');
    await writeIndexFile(path, index);
    const cached = await readIndexFile(path, 'v1');
    expect(cached?.units).toEqual(index.units);
    expect(cached?.words.arrays).toEqual(index.words.arrays);
    expect(cached?.pairs.arrays).toEqual(index.pairs.arrays);
    expect(cached?.salience).toEqual(index.salience);
    expect(cached?.latent.arrays).toEqual(index.latent.arrays);
  });

  it('is built anew when the cache is missing, damaged, cut short or another version’s', async () => {
    const path = join(folder, 'c.v2.bin');
    const load = (): Promise<StatuteIndex> =>
      loadStatuteIndex(folder, { corpus: 'c', id: 'v2' }, async () => ARTICLES);
    const whole = async (): Promise<Buffer> => {
      expect((await load()).units.ids).toHaveLength(ARTICLES.length);
      return readFile(path);
    };
    const good = await whole();
    const flipped = Buffer.from(good);
    flipped[good.length >> 1] = (flipped[good.length >> 1] ?? 0) ^ 1;
    for (const bad of [
      flipped,
      good.subarray(0, 100),
      Buffer.alloc(0),
      await readFile(join(folder, 'c.v1.bin')),
    ]) {
      await writeFile(path, bad);
      expect(await whole()).toEqual(good);
    }
  });

  it('reads a whole cache without asking for the articles', async () => {
    const refuse = () => Promise.reject(new Error('not to be asked'));
    expect((await loadStatuteIndex(folder, { corpus: 'c', id: 'v1' }, refuse)).version).toBe('v1');
  });

  it('answers even where the cache cannot be written', async () => {
    await writeFile(join(folder, 'a-file'), '');
    const index_ = await loadStatuteIndex(
      join(folder, 'a-file'),
      { corpus: 'c', id: 'v3' },
      async () => ARTICLES,
    );
    expect(index_.units.ids).toHaveLength(ARTICLES.length);
  });

  it('is a LangChain retriever and tool: the article is the page, byte for byte', async () => {
    const articlesAt = async (positions: readonly number[]) =>
      positions.flatMap((position) => ARTICLES[position] ?? []);
    const retriever = new StatuteRetriever({ search, day: TODAY, limit: 2, articlesAt });
    const [first] = await retriever.invoke('茶桌摇晃怎么办');
    expect(first?.pageContent).toBe('茶桌不得摇晃，摇晃的应当垫平。');
    expect(first?.metadata.article).toEqual(ARTICLES[0]);

    const tool = createStatuteTool((day) => new StatuteRetriever({ search, day, limit: 1, articlesAt }));
    expect(await tool.invoke({ question: '茶桌摇晃怎么办', date: TODAY })).toMatchObject([
      { pageContent: first?.pageContent },
    ]);
    await expect(tool.invoke({ question: '茶桌', date: 'soon' })).rejects.toThrow();
  });
});

describe('looking up an article that a question names', async () => {
  const lookup = new LawLookup((await buildStatuteIndex('v1', ARTICLES)).units);
  const named = (question: string, day = TODAY) =>
    lookup.named(question, day).map(({ law, article: label, position }) => [law, label, position]);

  it.each([
    ['《团结茶桌法》第三条怎么说', [['团结茶桌法', '第三条', 3]]],
    ['请看团结茶桌法第3条的规定', [['团结茶桌法', '第三条', 3]]],
    ['《茶馆法》第 三 条', [['茶馆法', '第三条', 4]]],
    [
      '《中华人民共和国茶馆法》第三条和《团结茶桌法》第一条',
      [
        ['中华人民共和国茶馆法', '第三条', 4],
        ['团结茶桌法', '第一条', 0],
      ],
    ],
    ['《茶壶法》第三条', [['茶壶法', '第三条', undefined]]],
    ['《茶馆法》第九条', [['茶馆法', '第九条', undefined]]],
    ['第三条是什么意思', []],
    ['第三个人', []],
  ])('%s', (question, expected) => {
    expect(named(question)).toEqual(expected);
  });

  it('finds the version of the day', () => {
    expect(named('《团结茶桌法》第三条', '2021-01-01')).toEqual([['团结茶桌法', '第三条', 2]]);
    expect(named('《团结茶桌法》第三条', '2019-01-01')).toEqual([['团结茶桌法', '第三条', undefined]]);
  });
});

describe('traditional script', () => {
  it('is written in simplified signs', async () => {
    expect(await toSimplified('鄰居佔用我家宅基地，離婚後孩子歸誰')).toBe(
      '邻居占用我家宅基地，离婚后孩子归谁',
    );
  });

  it('is not seen where there is none', async () => {
    for (const text of ['砸坏土墙', '著作权归谁', '乾隆', '']) expect(await toSimplified(text)).toBe(text);
  });
});
