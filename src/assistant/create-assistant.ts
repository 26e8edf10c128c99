import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { ulid } from 'ulid';
import type { Answered } from '../domain/assistant/answered.js';
import type { Explanation } from '../domain/assistant/explanation.js';
import type { Answer } from '../domain/law/answer.js';
import type { HearSoFar } from '../domain/law/answer-so-far.js';
import type { AskRefusal } from '../domain/law/ask-refusal.js';
import type { CorpusVersion } from '../domain/law/corpus-version.js';
import { dayInShanghai } from '../domain/law/day-in-shanghai.js';
import type { IsoDate } from '../domain/law/iso-date.js';
import type { QuotedArticle } from '../domain/law/quoted-article.js';
import type { QuotedCard } from '../domain/law/quoted-card.js';
import type { SummaryLine } from '../domain/papers/case-summary.js';
import type { SourceRecord } from '../domain/papers/source-record.js';
import type { Clock } from '../domain/time/clock.js';
import { PublishedCards } from '../store/cards/published-cards.js';
import { CorpusRepository } from '../store/corpus/corpus-repository.js';
import { CorpusVersionGoneError } from '../store/corpus/corpus-version-gone-error.js';
import { LearningRepository } from '../store/corpus/learning-repository.js';
import { UnknownCorpusError } from '../store/corpus/unknown-corpus-error.js';
import { answerQuestion } from './answer/answer-question.js';
import type { AskedQuestion } from './answer/asked-question.js';
import type { OutsideHelp } from './answer/outside-help.js';
import { retrieveArticles } from './answer/retrieve-articles.js';
import { type Question, takeQuestion } from './answer/take-question.js';
import { versionsOf } from './answer/versions-of.js';
import { CardShelf } from './cards/card-shelf.js';
import { quoteCard } from './cards/quote-card.js';
import { compareCorpora, type LawDifference } from './corpus/compare-corpora.js';
import { type ArticleFile, describeArticle } from './corpus/describe-article.js';
import { fetchCorpus } from './corpus/fetch-corpus.js';
import { importCorpus } from './corpus/import-corpus.js';
import type { ImportProgress, ImportReport } from './corpus/import-report.js';
import { CorpusEmbedder, type EmbeddingProgress } from './embedding/corpus-embedder.js';
import { denseSearch, type EmbeddingHelp } from './embedding/dense-search.js';
import { DenseShelf } from './embedding/dense-shelf.js';
import { learnCorpus } from './learning/learn-corpus.js';
import type { LearningProgress, LearningReport } from './learning/learning-report.js';
import { readQuestionFile } from './learning/read-question-file.js';
import { type Asker, helped, type ModelHelp } from './model/helped.js';
import { summarise } from './model/summarise.js';
import { writeKnowledge } from './ranking/knowledge-text.js';
import type { CorpusSnapshot } from './retrieval/corpus-snapshot.js';
import { CorpusSnapshots } from './retrieval/corpus-snapshots.js';

/** What the assistant works with. */
export interface AssistantOptions {
  readonly connection: Connection;
  /** Folder for caches that can be built anew; the index lies in `index/` below it. */
  readonly dataDir: string;
  readonly clock: Clock;
  /** A model that helps (语言模型); without one answers are composed of what was found. */
  readonly model?: ModelHelp | undefined;
  /** A model whose vectors join the search (向量检索); without one it goes by words alone. */
  readonly embeddings?: EmbeddingHelp | undefined;
}

/** Questions that articles are to be found for, and nothing else. */
export interface RetrievalRequest {
  readonly corpus: string;
  readonly questions: readonly string[];
  /** Only articles in force on this day; today in Asia/Shanghai unless it is given. */
  readonly day?: IsoDate | undefined;
  /** The most articles for one question. */
  readonly limit: number;
}

/** What is to be learned from. */
export interface LearningRequest {
  readonly corpus: string;
  /** Files of answered questions, as JSON lines with `text` and `gold`. */
  readonly files: readonly string[];
  /** Into how many parts the questions are cut. */
  readonly folds: number;
  /** Whether each part is measured by what is learned from the others. */
  readonly measure: boolean;
  /** A file that the weights are written to in the form that is shipped; then nothing is put in use. */
  readonly weightsFile?: string | undefined;
}

/** The legal assistant (法律助手). */
export interface Assistant {
  /**
   * Answers from the corpus in use, or declines; a question that cannot be taken is refused.
   *
   * @param hear told what stands while a server outside is waited for
   */
  ask(question: Question, asker?: Asker, hear?: HearSoFar): Promise<Answer | AskRefusal>;
  /** The same, and how the answer came about. */
  explain(question: Question, asker?: Asker, hear?: HearSoFar): Promise<Explanation | AskRefusal>;
  /** All versions of an article in the corpus in use, the newest first; none where it is not there. */
  articleVersions(law: string, article: string): Promise<readonly QuotedArticle[]>;
  /** Whether the corpus in use has an article in force today, has at least its law, or has neither. */
  whereabouts(law: string, article: string): Promise<'in-force' | 'law-only' | 'nowhere'>;
  /** All cards as they stand (全部卡片). */
  cards(): Promise<readonly QuotedCard[]>;
  /**
   * Computes some of the vectors that the corpus in use lacks (向量计算); undefined where there is nothing to do.
   *
   * @param requests the most that the model is asked now
   */
  embed(requests: number): Promise<EmbeddingProgress | undefined>;
  /** The overview of a case from its records, by a model and checked; nothing without one. */
  summarise(records: readonly SourceRecord[], asker: Asker): Promise<readonly SummaryLine[]>;
  /**
   * Imports statutes as a new version of a corpus, of the one in use unless another is named.
   *
   * @throws CorpusImportError when nothing there can be read
   * @throws ImportOvertakenError when another import of the corpus began meanwhile
   */
  importCorpus(
    path: string,
    onProgress?: (progress: ImportProgress) => void,
    corpus?: string,
  ): Promise<ImportReport>;
  /**
   * The same from a git repository (获取语料).
   *
   * @throws CorpusImportError when the address is not fetched, or git brings nothing
   */
  fetchCorpus(
    address: string,
    onProgress?: (progress: ImportProgress) => void,
    corpus?: string,
  ): Promise<ImportReport>;
  /**
   * What is different in `newer`, each the name of a corpus or the id of a version that is kept.
   *
   * @throws UnknownCorpusError when there is none of this name or id
   */
  compare(older: string, newer: string): Promise<readonly LawDifference[]>;
  /** An article with its versions and what it refers to; undefined where none is in force on the day. */
  describe(request: {
    readonly law: string;
    readonly article: string;
    readonly day?: IsoDate | undefined;
    readonly corpus?: string | undefined;
  }): Promise<ArticleFile | undefined>;
  /** All corpora, each in the version in use. */
  corpora(): Promise<readonly CorpusVersion[]>;
  /** Name of the corpus that questions are answered from. */
  corpusInUse(): Promise<string>;
  /** @throws UnknownCorpusError when there is no corpus of this name */
  chooseCorpus(name: string): Promise<void>;
  /**
   * The ids of the best articles for each question, best first.
   *
   * @throws UnknownCorpusError when there is no corpus of this name
   */
  retrieve(request: RetrievalRequest): Promise<readonly (readonly string[])[]>;
  /**
   * Learns from answered questions how to find a corpus's articles, and puts it in use.
   *
   * @throws UnknownCorpusError when there is no corpus of this name
   * @throws QuestionFileError when a file holds something else, or nothing that can be learned from
   */
  learn(request: LearningRequest, onProgress?: (progress: LearningProgress) => void): Promise<LearningReport>;
}

type Outside = Omit<OutsideHelp, 'dense'> & { readonly asker?: Asker | undefined };

/** Makes an assistant. Nothing is loaded before the first question. */
export function createAssistant(options: AssistantOptions): Assistant {
  const { connection, dataDir, clock, model, embeddings } = options;
  const repository = new CorpusRepository(connection);
  const indexFolder = join(dataDir, 'index');
  const learnings = new LearningRepository(connection);
  const shelf = new CardShelf(new PublishedCards(connection));
  const snapshots = new CorpusSnapshots({ repository, learnings, indexFolder, shelf });
  const embedder = embeddings && new CorpusEmbedder(repository, indexFolder, embeddings.model);
  const vectors = embeddings && new DenseShelf(indexFolder, embeddings.model.name);
  const denseFor = async (snapshot: CorpusSnapshot | undefined, asker?: Partial<Asker>) =>
    embeddings && vectors && snapshot && asker
      ? denseSearch(embeddings, await vectors.current(snapshot.version), asker.known)
      : undefined;
  const answerOnce = async (asked: AskedQuestion, outside: Outside): Promise<Answered> => {
    const snapshot = await snapshots.current();
    const { asker, aid, hear } = outside;
    const help = { aid, dense: await denseFor(snapshot, asker), hear };
    return answerQuestion(asked, await shelf.current(), snapshot, help);
  };
  const answer = async (asked: AskedQuestion, outside: Outside): Promise<Answered> => {
    try {
      return await answerOnce(asked, outside);
    } catch (error) {
      // Two imports since this question was taken: answer it from the version that is in use now.
      if (!(error instanceof CorpusVersionGoneError)) throw error;
      return answerOnce(asked, outside);
    }
  };
  const explain: Assistant['explain'] = async (question, asker, hear) => {
    const asked = await takeQuestion(question, clock);
    if ('refused' in asked) return asked;
    if (!model || !asker) return { ...(await answer(asked, { asker, hear })), run: null, allowance: null };
    return helped(asked, asker, (one, aid) => answer(one, { asker, aid, hear }), { ...model, clock });
  };
  return {
    async ask(question, asker, hear) {
      const explained = await explain(question, asker, hear);
      return 'refused' in explained ? explained : explained.answer;
    },
    explain,
    async articleVersions(law, article) {
      const snapshot = await snapshots.current();
      return snapshot ? versionsOf(law, article, snapshot, dayInShanghai(clock.now())) : [];
    },
    async whereabouts(law, article) {
      const lookup = (await snapshots.current())?.lookup;
      if (!lookup || lookup.unitsOf(law).length === 0) return 'nowhere';
      return lookup.find(law, article, dayInShanghai(clock.now())) === undefined ? 'law-only' : 'in-force';
    },
    cards: async () => (await shelf.current()).cards.map(quoteCard),
    embed: async (requests) => embedder?.step(requests),
    summarise: async (records, { personId }) =>
      model ? summarise(records, personId, { ...model, clock }) : [],
    importCorpus: async (path, onProgress, corpus) =>
      importCorpus(
        path,
        corpus ?? (await repository.nameInUse()),
        { repository, indexFolder, clock },
        onProgress,
      ),
    fetchCorpus: async (address, onProgress, corpus) =>
      fetchCorpus(
        address,
        corpus ?? (await repository.nameInUse()),
        { repository, indexFolder, clock },
        onProgress,
      ),
    async compare(older, newer) {
      const [before, after] = await Promise.all([older, newer].map((one) => repository.articlesIn(one)));
      return compareCorpora(before ?? [], after ?? []);
    },
    async describe({ law, article, day = dayInShanghai(clock.now()), corpus }) {
      const snapshot = await snapshots.current(corpus);
      return snapshot && describeArticle(law, article, day, snapshot);
    },
    corpora: () => repository.all(),
    corpusInUse: () => repository.nameInUse(),
    chooseCorpus: (name) => repository.use(name),
    async retrieve({ corpus, questions, day = dayInShanghai(clock.now()), limit }) {
      const snapshot = await snapshots.current(corpus);
      if (!snapshot) throw new UnknownCorpusError(corpus);
      const found: string[][] = [];
      const dense = await denseFor(snapshot, {});
      for (const question of questions)
        found.push(await retrieveArticles(question, day, limit, snapshot, dense));
      return found;
    },
    async learn(request, onProgress) {
      const snapshot = await snapshots.current(request.corpus);
      if (!snapshot) throw new UnknownCorpusError(request.corpus);
      const { search, everyday, hints, articlesAt } = snapshot;
      const { report, knowledge, shipped } = await learnCorpus(
        {
          name: request.corpus,
          index: search.index,
          segment: search.segment,
          articlesAt,
          everyday,
          hints,
          day: dayInShanghai(clock.now()),
        },
        (await Promise.all(request.files.map(readQuestionFile))).flat(),
        request,
        onProgress,
      );
      if (request.weightsFile !== undefined) await writeFile(request.weightsFile, writeKnowledge(shipped));
      else await learnings.save(request.corpus, ulid(clock.now().getTime()), writeKnowledge(knowledge));
      return report;
    },
  };
}
