import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { indexFileName } from './index-file-name.js';

/** Removes the index caches of all versions of a corpus but these, and what broken-off writes left. */
export async function dropOtherIndexes(
  folder: string,
  corpus: string,
  kept: readonly string[],
): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.startsWith(`${corpus}.`) && /\.(bin|tmp)$/.test(name));
  const gone = own.filter((name) => !kept.some((id) => name === indexFileName({ corpus, id })));
  await Promise.all(gone.map((name) => rm(join(folder, name), { force: true })));
}
