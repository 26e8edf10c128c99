import type { CorpusVersion } from '../../domain/law/corpus-version.js';
import { readDenseFile } from './dense-file.js';
import type { DenseIndex } from './dense-index.js';

/** Hands out the vectors of the version that is asked (向量架), from the moment on at which all of them are there. */
export class DenseShelf {
  private held: { readonly version: string; readonly index: DenseIndex } | undefined;

  constructor(
    private readonly folder: string,
    private readonly model: string,
  ) {}

  async current(version: Pick<CorpusVersion, 'id' | 'corpus'>): Promise<DenseIndex | undefined> {
    if (this.held?.version === version.id) return this.held.index;
    const index = await readDenseFile(this.folder, version, this.model);
    if (index) this.held = { version: version.id, index };
    return index;
  }
}
