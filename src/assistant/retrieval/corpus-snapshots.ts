import type { CorpusVersion } from '../../domain/law/corpus-version.js';
import type { CorpusRepository } from '../../store/corpus/corpus-repository.js';
import type { CorpusSnapshot } from './corpus-snapshot.js';
import { LawLookup } from './law-lookup.js';
import { loadStatuteIndex } from './load-statute-index.js';
import { loadSegmenter } from './segmenter.js';
import { StatuteSearch } from './statute-search.js';

interface LoadedSnapshot {
  readonly id: string;
  readonly snapshot: Promise<CorpusSnapshot>;
}

/**
 * Hands out the version in use of every corpus. It asks the store each time, so that an import by another process is seen by the
 * very next question, and swaps to a new version only when its index is complete.
 */
export class CorpusSnapshots {
  private readonly loaded = new Map<string, LoadedSnapshot>();

  constructor(
    private readonly repository: CorpusRepository,
    private readonly indexFolder: string,
  ) {}

  /** The version in use of a corpus, or of the one that is asked, ready to be searched; undefined before its first import. */
  async current(corpus?: string): Promise<CorpusSnapshot | undefined> {
    const version = await this.repository.active(corpus);
    if (!version) return undefined;
    const known = this.loaded.get(version.corpus);
    if (known?.id === version.id) return known.snapshot;

    const loading = { id: version.id, snapshot: this.load(version) };
    this.loaded.set(version.corpus, loading);
    // A failed load must not be handed out for ever.
    loading.snapshot.catch(() => {
      if (this.loaded.get(version.corpus) === loading) this.loaded.delete(version.corpus);
    });
    return loading.snapshot;
  }

  private async load(version: CorpusVersion): Promise<CorpusSnapshot> {
    const [segment, index] = await Promise.all([
      loadSegmenter(),
      loadStatuteIndex(this.indexFolder, version, () => this.repository.articlesOf(version.id)),
    ]);
    return {
      version,
      search: new StatuteSearch(index, segment),
      lookup: new LawLookup(index.units),
      articlesAt: (positions) => this.repository.at(version.id, positions),
    };
  }
}
