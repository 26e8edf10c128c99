import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cloneRepository } from './clone-repository.js';
import { type ImportSupport, importCorpus } from './import-corpus.js';
import type { ImportProgress, ImportReport } from './import-report.js';
import { repositoryAddress } from './repository-address.js';

/**
 * Fetches a git repository of statutes and imports it as a new version of a corpus (获取语料). Where it came from, to
 * the commit, is kept with the version.
 *
 * @throws CorpusImportError when the address is not fetched, git brings nothing, or nothing there can be read
 * @throws ImportOvertakenError when another import of the corpus began meanwhile
 */
export async function fetchCorpus(
  address: string,
  corpus: string,
  support: ImportSupport,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportReport> {
  const url = repositoryAddress(address);
  const home = join(support.indexFolder, `fetch-${randomUUID()}`);
  try {
    onProgress({ phase: 'fetch', done: 0, total: 1 });
    const { folder, commit } = await cloneRepository(url, home);
    onProgress({ phase: 'fetch', done: 1, total: 1 });
    return await importCorpus(folder, corpus, support, onProgress, `${url}@${commit}`);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
