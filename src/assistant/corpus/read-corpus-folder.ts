import { createHash } from 'node:crypto';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { CorpusImportError } from './corpus-import-error.js';
import { dateArticles } from './date-articles.js';
import type { ImportProgress, UnreadEntry } from './import-report.js';
import type { ImportedCorpus } from './imported-corpus.js';
import { listStatuteFiles } from './list-statute-files.js';
import type { ParsedStatute } from './parsed-statute.js';
import { readManifest } from './read-manifest.js';
import { readStatuteFile } from './read-statute-file.js';

/** Counts up whenever the same folder would come out differently, so that it is imported anew. */
const READER_VERSION = 1;

/**
 * Reads a folder of statutes in LawRefBook markdown. What cannot be read is reported and left out.
 *
 * @param today the corpus's date when not one text bears a date
 * @throws CorpusImportError when nothing at all can be read
 */
export async function readCorpusFolder(
  folder: string,
  today: IsoDate,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportedCorpus> {
  const files = await listStatuteFiles(folder);
  const { manifest, problem } = await readManifest(folder);
  const digest = createHash('sha256').update(`reader ${READER_VERSION}\n${JSON.stringify([...manifest])}\n`);
  const statutes: ParsedStatute[] = [];
  const unread: UnreadEntry[] = [];
  const doubtful: UnreadEntry[] = problem === undefined ? [] : [{ file: 'manifest.json', reason: problem }];

  for (const [index, file] of files.entries()) {
    const result = await readStatuteFile(folder, file, manifest.get(file));
    if ('unread' in result) unread.push(result.unread);
    else {
      statutes.push(result.statute);
      doubtful.push(...result.doubtful);
      digest.update(`${file}\n${result.bytes.length}\n`).update(result.bytes);
    }
    onProgress({ phase: 'read', done: index + 1, total: files.length });
  }
  if (statutes.length === 0)
    throw new CorpusImportError(`not one of ${files.length} files could be read`, unread);

  return {
    ...dateArticles(statutes, today),
    digest: digest.digest('hex'),
    files: statutes.length,
    unread,
    doubtful,
  };
}
