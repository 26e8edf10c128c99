import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importCorpus } from '../../../src/assistant/corpus/import-corpus.js';
import type { ImportProgress } from '../../../src/assistant/corpus/import-report.js';
import { CorpusRepository } from '../../../src/store/corpus/corpus-repository.js';
import { ImportOvertakenError } from '../../../src/store/corpus/import-overtaken-error.js';
import { TestClock } from '../../kit/test-clock.js';
import { testStore } from '../../kit/test-store.js';
import { articles, folderOf, statute } from './invented-statutes.js';

describe('importing a corpus', () => {
  const clock = new TestClock();
  let store: Awaited<ReturnType<typeof testStore>>;
  let repository: CorpusRepository;
  let indexFolder: string;

  beforeAll(async () => {
    store = await testStore();
    repository = new CorpusRepository(store.connection);
    indexFolder = await mkdtemp(join(tmpdir(), 'hub-index-'));
  });

  afterAll(async () => {
    await store.close();
    await rm(indexFolder, { recursive: true });
  });

  beforeEach(async () => {
    for (const name of ['corpusArticles', 'corpusVersions', 'corpusPointer', 'corpusUse'])
      await store.connection.collection(name).deleteMany({});
  });

  async function take(files: Readonly<Record<string, string>>, onProgress?: (step: ImportProgress) => void) {
    const { folder, remove } = await folderOf(files);
    clock.advance(1_000);
    try {
      return await importCorpus(folder, 'corpus', { repository, indexFolder, clock }, onProgress);
    } finally {
      await remove();
    }
  }

  const law = (...texts: string[]) => ({
    '茶桌法.md': statute({ title: '茶桌法', body: articles(...texts) }),
  });
  const storedTexts = async (): Promise<string[]> => {
    const version = await repository.active();
    return version ? (await repository.articlesOf(version.id)).map(({ text }) => text) : [];
  };

  it('puts every article in the store, byte for byte and in order, and reports what it did', async () => {
    const report = await take({ ...law('茶桌\n\n（一）  不得摇晃；', '长凳不得翘起。'), '坏.md': '' });
    expect(report).toMatchObject({
      unchanged: false,
      corpusDate: '2020-03-01',
      files: 1,
      articles: 2,
      wholeDocuments: 0,
      unread: [{ file: '坏.md' }],
      doubtful: [],
    });
    expect(await storedTexts()).toEqual(['茶桌\n\n（一）  不得摇晃；', '长凳不得翘起。']);
    expect(await repository.active()).toMatchObject({ id: report.version, articles: 2, units: 2 });
  });

  it('tells how far it has come', async () => {
    const steps: ImportProgress[] = [];
    await take(law('甲。', '乙。'), (step) => steps.push(step));
    expect(steps).toEqual([
      { phase: 'read', done: 1, total: 1 },
      { phase: 'index', done: 0, total: 1 },
      { phase: 'index', done: 1, total: 1 },
      { phase: 'store', done: 2, total: 2 },
    ]);
  });

  it('does nothing when that very content is in use', async () => {
    const first = await take(law('甲。'));
    expect(await take(law('甲。'))).toMatchObject({ version: first.version, unchanged: true, articles: 1 });
    expect(await take(law('乙。'))).toMatchObject({ unchanged: false });
  });

  it('leaves the version in use when nothing can be read', async () => {
    const { version } = await take(law('甲。'));
    await expect(take({ '坏.md': 'nothing' })).rejects.toMatchObject({ code: 'CORPUS_IMPORT' });
    expect((await repository.active())?.id).toBe(version);
    expect(await storedTexts()).toEqual(['甲。']);
  });

  it('that breaks off leaves the version in use, and the next one sweeps what it left', async () => {
    const { version } = await take(law('甲。'));
    const [article] = await repository.articlesOf(version);
    await repository.begin('broken-off', 'corpus');
    await repository.add('broken-off', 0, article ? [article] : []);
    expect((await repository.active())?.id).toBe(version);

    await take(law('乙。'));
    expect(await storedTexts()).toEqual(['乙。']);
    expect(await repository.articlesOf('broken-off')).toEqual([]);
  });

  it('gives up when another one began meanwhile, and what the other brings is whole', async () => {
    await take(law('甲。'));
    const older = repository;
    await older.begin('older', 'corpus');
    await take(law('乙。'));
    await expect(older.add('older', 0, [])).rejects.toThrow(ImportOvertakenError);
    const late = {
      id: 'older',
      corpus: 'corpus',
      digest: '',
      corpusDate: '',
      importedAt: clock.now(),
      articles: 0,
      units: 0,
    };
    await expect(older.activate(late)).rejects.toThrow(ImportOvertakenError);
    expect(await storedTexts()).toEqual(['乙。']);
  });

  it('keeps the version before for those who still read it, and drops older ones with their caches', async () => {
    const versions: string[] = [];
    for (const text of ['甲。', '乙。', '丙。']) versions.push((await take(law(text))).version);
    const [first = '', second = '', third = ''] = versions;
    expect(await repository.articlesOf(first)).toEqual([]);
    expect(await repository.at(second, [0])).toMatchObject([{ text: '乙。' }]);
    await expect(repository.at(first, [0])).rejects.toMatchObject({ code: 'CORPUS_VERSION_GONE' });
    expect((await readdir(indexFolder)).toSorted()).toEqual([`corpus.${second}.bin`, `corpus.${third}.bin`]);
  });
});
