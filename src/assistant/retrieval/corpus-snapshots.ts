import type { ActiveVersion, CorpusRepository } from '../../store/corpus/corpus-repository.js';
import type { LearningRepository } from '../../store/corpus/learning-repository.js';
import { CaptionIndex } from '../captions/caption-index.js';
import { CAPTIONS } from '../captions/captions.js';
import { cardQuestions } from '../cards/card-questions.js';
import type { CardShelf, StockedShelf } from '../cards/card-shelf.js';
import { answeredByUs } from '../lay-questions/answered-by-us.js';
import type { AnsweredQuestions } from '../ranking/answered-questions.js';
import type { RankingKnowledge } from '../ranking/article-ranker.js';
import { type PortableKnowledge, readKnowledge } from '../ranking/knowledge-text.js';
import { resolveKnowledge } from '../ranking/resolve-knowledge.js';
import { loadShippedWeights } from '../ranking/shipped-weights.js';
import type { CorpusSnapshot } from './corpus-snapshot.js';
import { LawLookup } from './law-lookup.js';
import { loadStatuteIndex } from './load-statute-index.js';
import { namedCrimes } from './named-crimes.js';
import { loadSegmenter, type Segmenter } from './segmenter.js';
import type { StatuteIndex } from './statute-index.js';
import { StatuteSearch } from './statute-search.js';

interface Loaded<Value> {
  readonly key: string;
  readonly value: Promise<Value>;
}

/** What of a corpus version does not change with the cards. */
interface LoadedIndex {
  readonly segment: Segmenter;
  readonly index: StatuteIndex;
  readonly lookup: LawLookup;
  readonly asked: AnsweredQuestions;
  readonly ranking: RankingKnowledge | undefined;
}

/** What snapshots are made of. */
export interface SnapshotSupport {
  readonly repository: CorpusRepository;
  readonly learnings: LearningRepository;
  /** Where the index caches lie. */
  readonly indexFolder: string;
  /** The cards, which help to find the articles that they rest on. */
  readonly shelf: CardShelf;
}

/**
 * Hands out the version in use of every corpus. It asks the store each time, so that an import, a learning or an accepted
 * card by another process is seen by the very next question, and swaps to a new version only when it is complete.
 */
export class CorpusSnapshots {
  private readonly indexes = new Map<string, Loaded<LoadedIndex>>();
  private readonly snapshots = new Map<string, Loaded<CorpusSnapshot>>();

  constructor(private readonly support: SnapshotSupport) {}

  /** The version in use of a corpus, or of the one that is asked; undefined before its first import. */
  async current(corpus?: string): Promise<CorpusSnapshot | undefined> {
    const version = await this.support.repository.active(corpus);
    if (!version) return undefined;
    const shelf = await this.support.shelf.current();
    const key = `${version.id} ${version.learning}`;
    return once(this.snapshots, version.corpus, `${key} ${shelf.stamp}`, async () => {
      const index = await once(this.indexes, version.corpus, key, () => this.index(version));
      return this.complete(version, index, shelf);
    });
  }

  private async index(version: ActiveVersion): Promise<LoadedIndex> {
    const { repository, indexFolder } = this.support;
    const [segment, index, knowledge, { LAY_QUESTIONS }] = await Promise.all([
      loadSegmenter(),
      loadStatuteIndex(indexFolder, version, () => repository.articlesOf(version.id)),
      this.knowledgeFor(version),
      // Loaded with the first question: most processes are never asked one.
      import('../lay-questions/lay-questions.js'),
    ]);
    const lookup = new LawLookup(index.units);
    const asked = answeredByUs(LAY_QUESTIONS, lookup, segment, index.latent);
    const ranking = knowledge && resolveKnowledge(knowledge, index, segment, asked);
    return { segment, index, lookup, asked, ranking };
  }

  private complete(version: ActiveVersion, loaded: LoadedIndex, { cards }: StockedShelf): CorpusSnapshot {
    const { segment, index, lookup, asked, ranking } = loaded;
    const hints = {
      cards: cardQuestions(cards, lookup, segment, index.latent),
      named: (question: string) => namedCrimes(question, lookup),
    };
    const everyday = { captions: CaptionIndex.of(CAPTIONS, cards, lookup, segment), asked };
    return {
      version,
      search: new StatuteSearch(index, segment, everyday, ranking && { ranking, hints }),
      lookup,
      everyday,
      hints,
      articlesAt: (positions) => this.support.repository.at(version.id, positions),
    };
  }

  /** What was learned for the corpus; the shipped weights where nothing was, or by a release that learned otherwise. */
  private async knowledgeFor({ learning }: ActiveVersion): Promise<PortableKnowledge | undefined> {
    const text = learning === undefined ? '' : await this.support.learnings.read(learning);
    return (text === '' ? undefined : readKnowledge(JSON.parse(text))) ?? loadShippedWeights();
  }
}

/** What is kept under a name, or made anew where its key is another; a failed making is not kept. */
function once<Value>(
  kept: Map<string, Loaded<Value>>,
  name: string,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = kept.get(name);
  if (known?.key === key) return known.value;
  const made = { key, value: make() };
  kept.set(name, made);
  made.value.catch(() => {
    if (kept.get(name) === made) kept.delete(name);
  });
  return made.value;
}
