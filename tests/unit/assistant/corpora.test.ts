import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/assistant/corpus/read-corpus.js';
import { type Assistant, createAssistant } from '../../../src/assistant/create-assistant.js';
import { TestClock } from '../../kit/test-clock.js';
import { testStore } from '../../kit/test-store.js';
import { articles, folderOf, statute } from './invented-statutes.js';

const TODAY = '2026-11-23';
const line = (more: object): string =>
  JSON.stringify({ id: '茶桌法第一条', law: '茶桌法', article: '第一条', text: '茶桌不得摇晃。', ...more });
const LINES = [
  line({ path: ['第一章 茶桌'], date: '2020-05-01', level: '法律' }),
  line({ id: '茶桌法第二条', article: '第二条', text: '打翻茶桌的应当赔偿。', date: '' }),
];

describe('corpora side by side', () => {
  let store: Awaited<ReturnType<typeof testStore>>;
  let folder: string;
  let assistant: Assistant;

  beforeAll(async () => {
    store = await testStore();
    folder = await mkdtemp(join(tmpdir(), 'hub-corpora-'));
  });

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    for (const name of ['corpusArticles', 'corpusVersions', 'corpusPointer', 'corpusUse'])
      await store.connection.collection(name).deleteMany({});
    assistant = createAssistant({ connection: store.connection, dataDir: folder, clock: new TestClock() });
  });

  async function write(name: string, content: string | Buffer): Promise<string> {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  }
  const pool = () => write('pool.jsonl.gz', gzipSync(`${LINES.join('\n')}\n`));
  const importPool = async () => assistant.importCorpus(await pool(), undefined, 'pool');
  async function importStatutes() {
    const body = articles('长凳不得翘起。');
    const files = await folderOf({ '长凳法.md': statute({ title: '长凳法', body }) });
    try {
      return await assistant.importCorpus(files.folder, undefined, 'statutes');
    } finally {
      await files.remove();
    }
  }
  const retrieve = (corpus: string, question: string) =>
    assistant.retrieve({ corpus, questions: [question], day: TODAY, limit: 3 });

  it('are kept under their names, each with its own articles', async () => {
    await importPool();
    await importStatutes();
    expect((await assistant.corpora()).map(({ corpus, articles }) => [corpus, articles])).toEqual([
      ['pool', 2],
      ['statutes', 1],
    ]);
    expect(await retrieve('pool', '茶桌摇晃')).toEqual([['茶桌法第一条', '茶桌法第二条']]);
    expect(await retrieve('statutes', '长凳翘起')).toEqual([['长凳法第一条']]);
    await importPool();
    expect(await retrieve('statutes', '长凳翘起')).toEqual([['长凳法第一条']]);
  });

  it('the first is asked until another is chosen', async () => {
    await importPool();
    await importStatutes();
    expect(await assistant.corpusInUse()).toBe('pool');
    await assistant.chooseCorpus('statutes');
    expect(await assistant.corpusInUse()).toBe('statutes');
    expect(await assistant.importCorpus(await pool())).toMatchObject({
      corpus: 'statutes',
      unchanged: false,
    });
  });

  it('one that was never imported can be neither chosen nor searched', async () => {
    await expect(assistant.chooseCorpus('nowhere')).rejects.toMatchObject({ code: 'UNKNOWN_CORPUS' });
    await expect(retrieve('nowhere', '茶桌')).rejects.toMatchObject({ code: 'UNKNOWN_CORPUS' });
  });

  it('puts the article that a question names before all that is found by words', async () => {
    await importPool();
    expect(await retrieve('pool', '《茶桌法》第二条说茶桌摇晃了吗')).toEqual([
      ['茶桌法第二条', '茶桌法第一条'],
    ]);
  });

  describe('of JSON lines', () => {
    it('take each line as it is, with its time where it says one', async () => {
      const { articles: read, corpusDate } = await readCorpus(await pool(), TODAY);
      expect(corpusDate).toBe('2020-05-01');
      expect(read).toMatchObject([
        { id: '茶桌法第一条', path: ['第一章 茶桌'], validFrom: '2020-05-01', validFromBasis: 'published' },
        { id: '茶桌法第二条', path: [], validFrom: null, validFromBasis: 'unknown', validTo: null },
      ]);
    });

    it('read the same packed and unpacked', async () => {
      const plain = await readCorpus(await write('plain.jsonl', LINES.join('\n')), TODAY);
      expect(plain).toEqual(await readCorpus(await pool(), TODAY));
    });

    it('report lines that cannot be read, and lose no other', async () => {
      const file = await write(
        'bad.jsonl',
        [LINES[0], '{"id":', line({}), line({ id: 'x', text: ' ' })].join('\n'),
      );
      const { articles: read, unread } = await readCorpus(file, TODAY);
      expect(read).toHaveLength(1);
      expect(unread.map(({ file: name, line: at }) => `${name}:${at}`)).toEqual([
        'bad.jsonl:2',
        'bad.jsonl:3',
        'bad.jsonl:4',
      ]);
    });

    it.each(['nowhere.jsonl', 'nowhere.jsonl.gz'])(
      'that cannot be read are an import that failed: %s',
      async (name) => {
        await expect(readCorpus(join(folder, name), TODAY)).rejects.toThrow('(ENOENT)');
      },
    );

    it('that are none are an import that failed', async () => {
      const file = await write('none.jsonl.gz', 'not packed');
      await expect(readCorpus(file, TODAY)).rejects.toMatchObject({ code: 'CORPUS_IMPORT' });
      await expect(readCorpus(await write('laws.txt', ''), TODAY)).rejects.toThrow('neither a folder nor');
    });
  });
});
