import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, createAssistant } from '../../../../src/assistant/create-assistant.js';
import { readKnowledge } from '../../../../src/assistant/ranking/knowledge-text.js';
import { TestClock } from '../../../kit/test-clock.js';
import { testStore } from '../../../kit/test-store.js';

/** Invented law, and what people call its things. */
const RULES = [
  ['茶桌', '四脚木器', '茶桌应当放平，不得摇晃。'],
  ['茶壶', '冒气家什', '茶壶应当加盖，不得倾倒。'],
  ['长凳', '坐人板子', '长凳翘起的，坐在另一端的人应当起立。'],
  ['炉灶', '生火地方', '炉灶应当远离柴草。'],
  ['门帘', '挡风布头', '门帘应当每月清洗。'],
  ['招牌', '写字木块', '招牌坠落造成损害的，店主应当赔偿。'],
] as const;
const VOICES = ['归谁管', '坏了谁负责', '要赔吗', '有什么规定'];
const ARTICLES = RULES.map(([, , text], index) => {
  const article = `第${'一二三四五六'.charAt(index)}条`;
  return { id: `茶馆法${article}`, law: '茶馆法', article, text };
});
const QUESTIONS = RULES.flatMap(([, lay], rule) =>
  VOICES.map((voice) => ({ text: `${lay}${voice}`, gold: [`茶馆法第${'一二三四五六'.charAt(rule)}条`] })),
);
/** Questions that have no sign in common with each other or with any law: only whoever has seen one knows its article. */
const RIDDLES = [...'鑫淼焱垚犇骉羴猋蟲雥鱻馫毳瞐矗磊'].map((sign, number) => ({
  text: sign.repeat(2),
  gold: [`茶馆法第${'一二三四五六'.charAt(number % RULES.length)}条`],
}));
const lines = (values: readonly object[]): string => values.map((value) => JSON.stringify(value)).join('\n');

describe('learning for a corpus', () => {
  let store: Awaited<ReturnType<typeof testStore>>;
  let assistant: Assistant;
  const file = (name: string) => join(store.folder, name);
  const another = () =>
    createAssistant({ connection: store.connection, dataDir: store.folder, clock: new TestClock() });

  beforeAll(async () => {
    store = await testStore();
    assistant = another();
    await writeFile(file('laws.jsonl'), lines(ARTICLES));
    await writeFile(
      file('questions.jsonl'),
      lines([...QUESTIONS, { text: '月亮归谁', gold: ['月亮法第一条'] }]),
    );
    await assistant.importCorpus(file('laws.jsonl'));
  });

  afterAll(() => store.close());

  const learn = (weightsFile?: string) =>
    assistant.learn({
      corpus: 'corpus',
      files: [file('questions.jsonl')],
      folds: 4,
      measure: weightsFile === undefined,
      weightsFile,
    });
  const first = async (who: Assistant, question: string) =>
    (await who.retrieve({ corpus: 'corpus', questions: [question], limit: 3 }))[0]?.[0];

  it('finds afterwards what was called by words that no law knows, in every process', async () => {
    const other = another();
    const question = '冒气家什倒了怎么办';
    expect(await first(other, question)).not.toBe('茶馆法第二条');
    const report = await learn();
    expect(report).toMatchObject({ questions: QUESTIONS.length, answers: 0, unanswerable: 1 });
    expect(await first(assistant, question)).toBe('茶馆法第二条');
    expect(await first(other, question)).toBe('茶馆法第二条');
  });

  it('measures each part by what was learned from the others', async () => {
    const { measured } = await learn();
    expect(measured?.neighbours.recall5).toBeGreaterThan(measured?.plain.recall5 ?? 1);
    for (const scores of Object.values(measured ?? {}))
      for (const score of Object.values(scores)) expect(score >= 0 && score <= 1).toBe(true);
  });

  it('tells of a part nothing that only its own questions could have taught', async () => {
    await writeFile(file('riddles.jsonl'), lines(RIDDLES));
    const { measured } = await assistant.learn({
      corpus: 'corpus',
      files: [file('riddles.jsonl')],
      folds: 4,
      measure: true,
    });
    for (const scores of Object.values(measured ?? {}))
      expect(scores).toEqual({ recall5: 0, recall10: 0, recall100: 0, mrr10: 0 });
    // Once all parts are learned from, each finds its article: had one part leaked into another, it would have before.
    const questions = RIDDLES.map(({ text }) => text);
    const found = await assistant.retrieve({ corpus: 'corpus', questions, limit: 100 });
    for (const [number, { gold }] of RIDDLES.entries()) expect(found[number]).toContain(gold[0]);
  });

  it('writes the same weights every time, with no question in them', async () => {
    await learn(file('weights-1.json'));
    await learn(file('weights-2.json'));
    const text = await readFile(file('weights-1.json'), 'utf8');
    expect(await readFile(file('weights-2.json'), 'utf8')).toBe(text);
    expect(readKnowledge(JSON.parse(text))?.answered).toEqual([]);
    for (const question of QUESTIONS) expect(text).not.toContain(question.text);
  });

  it('does not begin with a file of something else, or with too few questions', async () => {
    await writeFile(file('few.jsonl'), lines(QUESTIONS.slice(0, 2)));
    const learnFrom = (name: string) =>
      assistant.learn({ corpus: 'corpus', files: [file(name)], folds: 4, measure: false });
    await expect(learnFrom('laws.jsonl')).rejects.toMatchObject({ code: 'QUESTION_FILE' });
    await expect(learnFrom('few.jsonl')).rejects.toMatchObject({ code: 'QUESTION_FILE' });
  });
});
