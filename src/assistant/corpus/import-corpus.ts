import { join } from 'node:path';
import { ulid } from 'ulid';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Clock } from '../../domain/time/clock.js';
import type { CorpusRepository } from '../../store/corpus/corpus-repository.js';
import { buildStatuteIndex } from '../retrieval/build-statute-index.js';
import { dropOtherIndexes } from '../retrieval/drop-other-indexes.js';
import { writeIndexFile } from '../retrieval/index-file.js';
import type { ImportProgress, ImportReport } from './import-report.js';
import { readCorpusFolder } from './read-corpus-folder.js';

const BATCH = 500;

/** What an import works with. */
export interface ImportSupport {
  readonly repository: CorpusRepository;
  /** Where the index caches lie. */
  readonly indexFolder: string;
  readonly clock: Clock;
}

/**
 * Imports a folder of statutes as a new corpus version and puts it in use by one write (导入语料). Until then, and
 * if anything goes wrong, the version in use stays in use. What is in use already is not imported again.
 *
 * @throws CorpusImportError when nothing in the folder can be read
 * @throws ImportOvertakenError when another import began meanwhile
 */
export async function importCorpus(
  folder: string,
  { repository, indexFolder, clock }: ImportSupport,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportReport> {
  const now = clock.now();
  const { articles, corpusDate, digest, ...rest } = await readCorpusFolder(
    folder,
    dayInShanghai(now),
    onProgress,
  );
  const numbered = articles.filter(({ article }) => article !== '').length;
  const counts = { ...rest, corpusDate, articles: numbered, wholeDocuments: articles.length - numbered };

  await repository.prepare();
  const inUse = await repository.active();
  if (inUse?.digest === digest) return { version: inUse.id, unchanged: true, ...counts };

  const version = ulid(now.getTime());
  onProgress({ phase: 'index', done: 0, total: 1 });
  await writeIndexFile(join(indexFolder, `${version}.bin`), await buildStatuteIndex(version, articles));
  onProgress({ phase: 'index', done: 1, total: 1 });

  await repository.begin(version);
  for (let at = 0; at < articles.length; at += BATCH) {
    await repository.add(version, at, articles.slice(at, at + BATCH));
    onProgress({ phase: 'store', done: Math.min(at + BATCH, articles.length), total: articles.length });
  }
  await repository.activate({
    id: version,
    digest,
    corpusDate,
    importedAt: now,
    articles: numbered,
    units: articles.length,
  });
  await dropOtherIndexes(indexFolder, [version, ...(inUse ? [inUse.id] : [])]);
  return { version, unchanged: false, ...counts };
}
