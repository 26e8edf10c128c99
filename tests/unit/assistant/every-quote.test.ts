import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, createAssistant } from '../../../src/assistant/create-assistant.js';
import type { Article } from '../../../src/domain/law/article.js';
import { CorpusRepository } from '../../../src/store/corpus/corpus-repository.js';
import { seeded } from '../../kit/liar.js';
import { articlesById, quoteExceptions } from '../../kit/quote-exceptions.js';
import { TestClock } from '../../kit/test-clock.js';
import { testStore } from '../../kit/test-store.js';
import { articles, folderOf, statute } from './invented-statutes.js';

const SINCE = (day: string) => [`${day} 第一次镇民大会通过`, `${day} 施行`];
const LAWS = {
  '水沟法(2010-01-01).md': statute({
    title: '团结水沟法',
    history: SINCE('2010年1月1日'),
    body: articles('堵塞水沟的，赔偿一斗谷子。', '水沟由全村清理，每年一次。'),
  }),
  '水沟法(2021-01-01).md': statute({
    title: '团结水沟法',
    history: SINCE('2021年1月1日'),
    body: articles('堵塞水沟的，应当疏通并且赔偿。\n\n赔偿由村委会评定。', '水沟由沟边住户清理。'),
  }),
  '果树法.md': statute({
    title: '团结果树法',
    history: SINCE('2018年6月1日'),
    body: articles('果树枝条伸过院墙的，“树主”应当修剪。', '果子落在邻居地里的，归邻居。'),
  }),
};
const QUESTIONS = [
  '堵塞水沟怎么赔偿',
  '水沟谁来清理',
  '果树枝条伸过院墙',
  '果子落在邻居地里归谁',
  '《团结水沟法》第二条',
  '今天天气',
];

describe('every quote and citation of an answer', () => {
  let store: Awaited<ReturnType<typeof testStore>>;
  let assistant: Assistant;
  let stored: ReadonlyMap<string, readonly Article[]>;

  beforeAll(async () => {
    store = await testStore();
    assistant = createAssistant({
      connection: store.connection,
      dataDir: store.folder,
      clock: new TestClock(),
    });
    const { folder, remove } = await folderOf(LAWS);
    await assistant.importCorpus(folder);
    await remove();
    const corpus = new CorpusRepository(store.connection);
    stored = articlesById(await corpus.articlesOf((await corpus.active())?.id ?? ''));
  });
  afterAll(() => store.close());

  it('is a stored article byte for byte, in force on the day, whatever the day', async () => {
    const random = seeded(7);
    let quotes = 0;
    const editions = new Set<string>();
    for (let asked = 0; asked < 60; asked += 1) {
      const date = `${2008 + Math.floor(random() * 19)}-${random() < 0.5 ? '01-01' : '06-15'}`;
      const answer = await assistant.ask({ question: QUESTIONS[asked % QUESTIONS.length] ?? '', date });
      if ('refused' in answer) throw new Error(answer.message);
      expect(quoteExceptions(answer, stored)).toEqual([]);
      quotes += answer.sections.law.length;
      for (const { edition } of answer.sections.law) editions.add(edition);
    }
    expect(quotes).toBeGreaterThan(20);
    expect(editions.size).toBe(3);
  });

  it('is looked at closely: another word, another day and a made-up article are found out', async () => {
    const answer = await assistant.ask({ question: '堵塞水沟怎么赔偿', date: '2022-01-01' });
    if ('refused' in answer) throw new Error(answer.message);
    const [first] = answer.citations.filter(({ kind }) => kind === 'article');
    if (!first) throw new Error('nothing was cited');
    const citing = (change: object) => ({ ...answer, citations: [{ ...first, ...change }] });
    expect(quoteExceptions(citing({ text: `${first.text} ` }), stored)).not.toEqual([]);
    expect(quoteExceptions(citing({ article: '第九条' }), stored)).not.toEqual([]);
    expect(quoteExceptions({ ...answer, date: '2015-01-01' }, stored)).not.toEqual([]);
    expect(quoteExceptions({ ...answer, citations: [] }, stored)).not.toEqual([]);
  });
});
