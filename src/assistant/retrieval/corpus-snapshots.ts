import type { ActiveVersion, CorpusRepository } from '../../store/corpus/corpus-repository.js';
import type { LearningRepository } from '../../store/corpus/learning-repository.js';
import { CaptionIndex } from '../captions/caption-index.js';
import { CAPTIONS } from '../captions/captions.js';
import { cardQuestions } from '../cards/card-questions.js';
import { CARDS } from '../cards/cards.js';
import { type PortableKnowledge, readKnowledge } from '../ranking/knowledge-text.js';
import { resolveKnowledge } from '../ranking/resolve-knowledge.js';
import { loadShippedWeights } from '../ranking/shipped-weights.js';
import type { CorpusSnapshot } from './corpus-snapshot.js';
import { LawLookup } from './law-lookup.js';
import { loadStatuteIndex } from './load-statute-index.js';
import { namedCrimes } from './named-crimes.js';
import { loadSegmenter } from './segmenter.js';
import { StatuteSearch } from './statute-search.js';

interface LoadedSnapshot {
  /** Version and learning. */
  readonly key: string;
  readonly snapshot: Promise<CorpusSnapshot>;
}

/** What snapshots are made of. */
export interface SnapshotSupport {
  readonly repository: CorpusRepository;
  readonly learnings: LearningRepository;
  /** Where the index caches lie. */
  readonly indexFolder: string;
}

/**
 * Hands out the version in use of every corpus. It asks the store each time, so that an import or a learning by
 * another process is seen by the very next question, and swaps to a new version only when its index is complete.
 */
export class CorpusSnapshots {
  private readonly loaded = new Map<string, LoadedSnapshot>();

  constructor(private readonly support: SnapshotSupport) {}

  /** The version in use of a corpus, or of the one that is asked; undefined before its first import. */
  async current(corpus?: string): Promise<CorpusSnapshot | undefined> {
    const version = await this.support.repository.active(corpus);
    if (!version) return undefined;
    const key = `${version.id} ${version.learning}`;
    const known = this.loaded.get(version.corpus);
    if (known?.key === key) return known.snapshot;

    const loading = { key, snapshot: this.load(version) };
    this.loaded.set(version.corpus, loading);
    // A failed load must not be handed out for ever.
    loading.snapshot.catch(() => {
      if (this.loaded.get(version.corpus) === loading) this.loaded.delete(version.corpus);
    });
    return loading.snapshot;
  }

  private async load(version: ActiveVersion): Promise<CorpusSnapshot> {
    const { repository, indexFolder } = this.support;
    const [segment, index, knowledge] = await Promise.all([
      loadSegmenter(),
      loadStatuteIndex(indexFolder, version, () => repository.articlesOf(version.id)),
      this.knowledgeFor(version),
    ]);
    const lookup = new LawLookup(index.units);
    const hints = {
      cards: cardQuestions(CARDS, lookup, segment),
      named: (question: string) => namedCrimes(question, lookup),
    };
    const captions = CaptionIndex.of(CAPTIONS, CARDS, lookup, segment);
    const ranking = knowledge && resolveKnowledge(knowledge, index, segment);
    return {
      version,
      search: new StatuteSearch(index, segment, captions, ranking && { ranking, hints }),
      lookup,
      captions,
      hints,
      articlesAt: (positions) => repository.at(version.id, positions),
    };
  }

  /** What was learned for the corpus; the shipped weights where nothing was, or by a release that learned otherwise. */
  private async knowledgeFor({ learning }: ActiveVersion): Promise<PortableKnowledge | undefined> {
    const text = learning === undefined ? '' : await this.support.learnings.read(learning);
    return (text === '' ? undefined : readKnowledge(JSON.parse(text))) ?? loadShippedWeights();
  }
}
