import type { CorpusVersion } from '../../domain/law/corpus-version.js';
import type { CorpusRepository } from '../../store/corpus/corpus-repository.js';
import type { CorpusSnapshot } from './corpus-snapshot.js';
import { LawLookup } from './law-lookup.js';
import { loadStatuteIndex } from './load-statute-index.js';
import { loadSegmenter } from './segmenter.js';
import { StatuteSearch } from './statute-search.js';

/**
 * Hands out the version in use. It asks the store each time, so that an import by another process is seen by the
 * very next question, and swaps to a new version only when its index is complete.
 */
export class CorpusSnapshots {
  private loaded: { readonly id: string; readonly snapshot: Promise<CorpusSnapshot> } | undefined;

  constructor(
    private readonly repository: CorpusRepository,
    private readonly indexFolder: string,
  ) {}

  /** The version in use, ready to be searched; undefined before the first import. */
  async current(): Promise<CorpusSnapshot | undefined> {
    const version = await this.repository.active();
    if (!version) return undefined;
    if (this.loaded?.id === version.id) return this.loaded.snapshot;

    const loading = { id: version.id, snapshot: this.load(version) };
    this.loaded = loading;
    // A failed load must not be handed out for ever.
    loading.snapshot.catch(() => {
      if (this.loaded === loading) this.loaded = undefined;
    });
    return loading.snapshot;
  }

  private async load(version: CorpusVersion): Promise<CorpusSnapshot> {
    const [segment, index] = await Promise.all([
      loadSegmenter(),
      loadStatuteIndex(this.indexFolder, version.id, () => this.repository.all(version.id)),
    ]);
    return {
      version,
      search: new StatuteSearch(index, segment),
      lookup: new LawLookup(index.units),
      articlesAt: (positions) => this.repository.at(version.id, positions),
    };
  }
}
