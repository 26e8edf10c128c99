import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CorpusImportError } from './corpus-import-error.js';

/**
 * Every markdown file below a folder, as paths below it with `/`, in an order that is the same everywhere.
 *
 * @throws CorpusImportError when the folder cannot be read or holds no markdown file
 */
export async function listStatuteFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CorpusImportError(`cannot read the folder ${folder} (${reason})`);
  });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
  if (files.length === 0) throw new CorpusImportError(`there is no markdown file in ${folder}`);
  return files;
}
