import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARDS } from '../../../src/assistant/cards/cards.js';
import { type Assistant, createAssistant } from '../../../src/assistant/create-assistant.js';
import type { Answer } from '../../../src/domain/law/answer.js';
import { isInForce } from '../../../src/domain/law/is-in-force.js';
import { CorpusRepository } from '../../../src/store/corpus/corpus-repository.js';
import { TestClock } from '../../kit/test-clock.js';
import { testStore } from '../../kit/test-store.js';
import { OFF_TOPIC, OFF_TOPIC_UNSEEN } from './off-topic.js';
import { haveStatutes, STATUTES } from './real-corpus.js';
import { VILLAGE_QUESTIONS } from './village-questions.js';

const TODAY = '2026-11-23';

describe.runIf(haveStatutes)('the assistant over the statutes beside the repository', () => {
  let store: Awaited<ReturnType<typeof testStore>>;
  let dataDir: string;
  let assistant: Assistant;

  beforeAll(async () => {
    store = await testStore();
    dataDir = await mkdtemp(join(tmpdir(), 'hub-assistant-'));
    assistant = createAssistant({ connection: store.connection, dataDir, clock: new TestClock() });
    const report = await assistant.importCorpus(STATUTES);
    expect(report).toMatchObject({ files: 117, articles: 7_346, wholeDocuments: 1, unread: [] });
  });

  afterAll(async () => {
    await store.close();
    await rm(dataDir, { recursive: true });
  });

  const ask = async (question: string, date?: string): Promise<Answer> => {
    const answer = await assistant.ask({ question, date });
    if ('refused' in answer) throw new Error(answer.message);
    return answer;
  };
  const cited = ({ citations }: Answer): string[] =>
    citations.filter(({ kind }) => kind === 'article').map(({ law, article }) => `${law}${article}`);

  it('answers the blocked ditch with the rule on neighbours, water and drainage', async () => {
    const answer = await ask('邻居把水沟堵了，水淹了我家地，怎么办？');
    expect(answer).toMatchObject({ abstained: false, date: TODAY, corpusDate: '2026-07-17' });
    expect(cited(answer)[0]).toBe('中华人民共和国民法典第二百九十条');
    expect(answer.citations.some(({ kind }) => kind === 'card')).toBe(true);
  });

  it('quotes every article byte for byte from its file, in force on the day', async () => {
    const repository = new CorpusRepository(store.connection);
    const version = await repository.active();
    const stored = await repository.articlesOf(version?.id ?? '');
    for (const question of VILLAGE_QUESTIONS) {
      const { answer, citations } = await ask(question);
      for (const { kind, law, article, text } of citations) {
        expect(answer).toContain(text);
        if (kind === 'card') continue;
        const match = stored.find((one) => one.law === law && one.article === article && one.text === text);
        expect(match && isInForce(match, TODAY)).toBe(true);
      }
    }
    const code = await readFile(join(STATUTES, '民法典', '物权编.md'), 'utf8');
    const [first] = (await ask('《民法典》第二百九十条')).citations;
    expect(code).toContain(`${first?.article} ${first?.text}`);
  });

  it.each(['《民法典》第二百九十条', '民法典第290条是怎么说的', '中华人民共和国民法典第二百九十条'])(
    'looks an article up by its number: %s',
    async (question) => {
      expect(cited(await ask(question))[0]).toBe('中华人民共和国民法典第二百九十条');
    },
  );

  it('says so when a named article is not in the corpus, or was not yet in force', async () => {
    const unknown = await ask('《民法典》第九千条怎么规定');
    expect(unknown).toMatchObject({ abstained: true, citations: [] });
    expect(unknown.answer).toContain('第九千条');
    expect(await ask('《民法典》第二百九十条', '2019-05-01')).toMatchObject({ abstained: true });
  });

  it('understands traditional script', async () => {
    expect(cited(await ask('鄰居把水溝堵了，水淹了我家地，怎麼辦？'))[0]).toBe(
      '中华人民共和国民法典第二百九十条',
    );
  });

  it('cites the rules on injury only for the days on which they applied', async () => {
    const rule = '最高人民法院关于审理人身损害赔偿案件适用法律若干问题的解释';
    const question = '人身损害残疾赔偿金按什么标准计算';
    expect(cited(await ask(question, '2022-05-02')).some((id) => id.startsWith(rule))).toBe(true);
    expect(cited(await ask(question, '2022-04-20')).some((id) => id.startsWith(rule))).toBe(false);
  });

  it('quotes the clause that says to which injuries the rules apply, beside what it quotes of them', async () => {
    const question = '2022年5月2日受伤，残疾赔偿金按什么标准计算';
    const { sections, date, answer } = await ask(question);
    expect(date).toBe('2022-05-02');
    const shown = [...sections.law, ...(sections.otherTexts ?? []).map(({ article }) => article)];
    const clause = shown.find(({ law, text }) => law.includes('人身损害') && text.includes('起施行'));
    console.info(
      `transitional clause: ${clause?.law}${clause?.article}; the text of 2020 is not in the corpus: skipped`,
    );
    expect(answer).toContain(`“${clause?.text}”`);
  });

  it('declines where the law of the day is not in the corpus', async () => {
    const answer = await ask('饲养的动物造成他人损害由谁承担侵权责任', '1990-01-01');
    expect(answer).toMatchObject({ abstained: true, citations: [] });
    expect(answer.answer).toContain('1990年1月1日');
  });

  it('declines at least 95 of 100 questions that no statute answers, and says whom to ask', async () => {
    const answers = await Promise.all(OFF_TOPIC.map((question) => ask(question)));
    const answered = answers.filter(({ abstained }) => !abstained);
    console.info(`off-topic: ${answers.length - answered.length} of ${answers.length} declined`);
    expect(answered.length / answers.length).toBeLessThanOrEqual(0.05);
    for (const { answer, citations } of answers.filter(({ abstained }) => abstained)) {
      expect(citations).toEqual([]);
      expect(answer).toContain('12348');
    }
    for (const question of ['怎么做红烧肉', '股票明天涨不涨', '', 'how are you'])
      expect(await ask(question)).toMatchObject({ abstained: true, citations: [] });
  });

  it('declines nine of ten off-topic questions that its threshold was not set on', async () => {
    const answers = await Promise.all(OFF_TOPIC_UNSEEN.map((question) => ask(question)));
    const declined = answers.filter(({ abstained }) => abstained).length;
    console.info(`off-topic, unseen: ${declined} of ${answers.length} declined`);
    expect(declined / answers.length).toBeGreaterThanOrEqual(0.9);
  });

  it('answers what villages quarrel about', async () => {
    const answers = await Promise.all(VILLAGE_QUESTIONS.map((question) => ask(question)));
    expect(answers.filter(({ abstained }) => abstained).map(({ question }) => question)).toEqual([]);
  });

  it('answers at least nine of ten development questions (every fourth is asked), and quotes nothing that is not in its answer', async () => {
    const path = join(STATUTES, '..', 'stard', 'dev-curated.jsonl');
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
    const asked = lines.filter((_, index) => index % 4 === 0);
    const questions = asked.map((line) => (JSON.parse(line) as { text: string }).text);
    const answers = await Promise.all(questions.map((question) => ask(question)));
    for (const { answer, citations } of answers)
      for (const { text } of citations) expect(answer.includes(text)).toBe(true);
    const answered = answers.filter(({ abstained }) => !abstained).length;
    console.info(`development questions: ${answered} of ${questions.length} answered`);
    expect(answered / questions.length).toBeGreaterThanOrEqual(0.9);
  });

  it('has every article that a card names, in force on the day it was checked', async () => {
    for (const { id, law, article, checkedOn, outsideCorpus } of CARDS) {
      const first = cited(await ask(`《${law}》${article}`, checkedOn))[0];
      expect(`${id}: ${first}`).toBe(`${id}: ${outsideCorpus ? undefined : `${law}${article}`}`);
    }
  });

  it('shows each card to whoever asks in its words, and cites the article behind it', async () => {
    const missed: string[] = [];
    for (const [index, { title, summary, law, article, questions, outsideCorpus }] of CARDS.entries()) {
      // Another voice for each card: that every question finds its card is tested without the corpus, in no time.
      const question = questions[index % questions.length] ?? '';
      const answer = await ask(question);
      const hasArticle = outsideCorpus === true || cited(answer).includes(`${law}${article}`);
      if (!hasArticle || !answer.answer.includes(`【卡片】${title}：${summary}`)) missed.push(question);
    }
    expect(missed).toEqual([]);
  });
});
