import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes the index caches of all versions but these, and what broken-off writes left. */
export async function dropOtherIndexes(folder: string, kept: readonly string[]): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const gone = names.filter((name) => /\.(bin|tmp)$/.test(name) && !kept.some((id) => name === `${id}.bin`));
  await Promise.all(gone.map((name) => rm(join(folder, name), { force: true })));
}
