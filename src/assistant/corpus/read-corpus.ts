import { stat } from 'node:fs/promises';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { CorpusImportError } from './corpus-import-error.js';
import type { ImportProgress } from './import-report.js';
import type { ImportedCorpus } from './imported-corpus.js';
import { readCorpusFolder } from './read-corpus-folder.js';
import { readCorpusLines } from './read-corpus-lines.js';

/**
 * Reads a corpus in whatever form it comes: a folder of markdown, or one file of JSON lines, packed or not.
 *
 * @param today the corpus's date when not one text bears a date
 * @throws CorpusImportError when nothing at all can be read
 */
export async function readCorpus(
  path: string,
  today: IsoDate,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportedCorpus> {
  if (/\.jsonl(\.gz)?$/.test(path)) return readCorpusLines(path, today, onProgress);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isFile) throw new CorpusImportError(`${path} is neither a folder nor a .jsonl or .jsonl.gz file`);
  return readCorpusFolder(path, today, onProgress);
}
