import { join } from 'node:path';
import type { Article } from '../../domain/law/article.js';
import type { CorpusVersion } from '../../domain/law/corpus-version.js';
import { buildStatuteIndex } from './build-statute-index.js';
import { readIndexFile, writeIndexFile } from './index-file.js';
import { indexFileName } from './index-file-name.js';
import type { StatuteIndex } from './statute-index.js';

/**
 * The index of a corpus version: from its cache file where that is whole, else built from the articles and cached.
 * A cache that cannot be written is no reason not to answer.
 *
 * @param folder where the caches lie
 * @param articles the version's articles in the store's order, asked for only when the index must be built
 */
export async function loadStatuteIndex(
  folder: string,
  version: Pick<CorpusVersion, 'id' | 'corpus'>,
  articles: () => Promise<readonly Article[]>,
): Promise<StatuteIndex> {
  const path = join(folder, indexFileName(version));
  const cached = await readIndexFile(path, version.id);
  if (cached) return cached;
  const built = await buildStatuteIndex(version.id, await articles());
  await writeIndexFile(path, built).catch(() => {});
  return built;
}
