import { join } from 'node:path';
import { ulid } from 'ulid';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Clock } from '../../domain/time/clock.js';
import type { CorpusRepository } from '../../store/corpus/corpus-repository.js';
import { buildStatuteIndex } from '../retrieval/build-statute-index.js';
import { dropOtherIndexes } from '../retrieval/drop-other-indexes.js';
import { writeIndexFile } from '../retrieval/index-file.js';
import { indexFileName } from '../retrieval/index-file-name.js';
import type { ImportProgress, ImportReport } from './import-report.js';
import { readCorpus } from './read-corpus.js';

const BATCH = 500;

/** What an import works with. */
export interface ImportSupport {
  readonly repository: CorpusRepository;
  /** Where the index caches lie. */
  readonly indexFolder: string;
  readonly clock: Clock;
}

/**
 * Imports statutes as a new version of a corpus and puts it in use by one write (导入语料). Until then, and if
 * anything goes wrong, the version in use stays in use. What is in use already is not imported again.
 *
 * @param path a folder of markdown, or a file of JSON lines
 * @param corpus name of the corpus
 * @param source where it was fetched from, to be kept with the version
 * @throws CorpusImportError when nothing there can be read
 * @throws ImportOvertakenError when another import of the corpus began meanwhile
 */
export async function importCorpus(
  path: string,
  corpus: string,
  { repository, indexFolder, clock }: ImportSupport,
  onProgress: (progress: ImportProgress) => void = () => {},
  source?: string,
): Promise<ImportReport> {
  const now = clock.now();
  const { articles, corpusDate, digest, ...rest } = await readCorpus(path, dayInShanghai(now), onProgress);
  const numbered = articles.filter(({ article }) => article !== '').length;
  const counts = { ...rest, corpusDate, articles: numbered, wholeDocuments: articles.length - numbered };

  await repository.prepare();
  const inUse = await repository.active(corpus);
  if (inUse?.digest === digest) return { version: inUse.id, corpus, unchanged: true, ...counts };

  const version = ulid(now.getTime());
  onProgress({ phase: 'index', done: 0, total: 1 });
  const cache = join(indexFolder, indexFileName({ corpus, id: version }));
  await writeIndexFile(cache, await buildStatuteIndex(version, articles));
  onProgress({ phase: 'index', done: 1, total: 1 });

  await repository.begin(version, corpus);
  for (let at = 0; at < articles.length; at += BATCH) {
    await repository.add(version, at, articles.slice(at, at + BATCH));
    onProgress({ phase: 'store', done: Math.min(at + BATCH, articles.length), total: articles.length });
  }
  await repository.activate({
    id: version,
    corpus,
    digest,
    corpusDate,
    importedAt: now,
    articles: numbered,
    units: articles.length,
    source,
  });
  if (!(await repository.active())) await repository.use(corpus);
  await dropOtherIndexes(indexFolder, corpus, [version, ...(inUse ? [inUse.id] : [])]);
  return { version, corpus, unchanged: false, ...counts };
}
