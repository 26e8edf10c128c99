import type { Connection, Model } from 'mongoose';
import type { Article } from '../../domain/law/article.js';
import type { CorpusVersion } from '../../domain/law/corpus-version.js';
import { CorpusVersionGoneError } from './corpus-version-gone-error.js';
import { ImportOvertakenError } from './import-overtaken-error.js';
import { fromStored, type StoredArticle, storedArticleSchema, toStored } from './stored-article.js';
import {
  type StoredPointer,
  type StoredUse,
  storedPointerSchema,
  storedUseSchema,
} from './stored-pointer.js';
import { type StoredVersion, storedVersionSchema, versionOf } from './stored-version.js';
import { UnknownCorpusError } from './unknown-corpus-error.js';

/** The corpus that is meant where none is named and none was put in use. */
const FIRST_CORPUS = 'corpus';

/** A version in use, and what was learned for its corpus last. */
export interface ActiveVersion extends CorpusVersion {
  readonly learning: string | undefined;
  /** The version that was in use before and is kept. */
  readonly previous: string | undefined;
}

/** Two imports may end between reading the pointer and reading what it points to. */
const READ_TRIES = 3;

/** A whole code is read in parts: a store looks long lists up one by one instead of by its index. */
const MOST_AT_ONCE = 500;

const IN_USE = { _id: 'in-use' } as const;

/**
 * Keeps the corpora (法条语料) side by side: articles by version, which version of each corpus is in use, and which
 * corpus is asked. A version is written whole before one single write puts it in use; an import that breaks off
 * leaves nothing but waste for the next to sweep.
 */
export class CorpusRepository {
  private readonly articles: Model<StoredArticle>;
  private readonly versions: Model<StoredVersion>;
  private readonly pointers: Model<StoredPointer>;
  private readonly uses: Model<StoredUse>;

  constructor(connection: Connection) {
    this.articles = connection.model<StoredArticle>('corpusArticle', storedArticleSchema, 'corpusArticles');
    this.versions = connection.model<StoredVersion>('corpusVersion', storedVersionSchema, 'corpusVersions');
    this.pointers = connection.model<StoredPointer>('corpusPointer', storedPointerSchema, 'corpusPointer');
    this.uses = connection.model<StoredUse>('corpusUse', storedUseSchema, 'corpusUse');
  }

  async prepare(): Promise<void> {
    await this.articles.createIndexes();
  }

  /** Name of the corpus that is asked. */
  async nameInUse(): Promise<string> {
    return (await this.uses.findOne(IN_USE).lean<StoredUse>())?.corpus ?? FIRST_CORPUS;
  }

  /**
   * Puts a corpus in use: from the next question on it is the one that is asked.
   *
   * @throws UnknownCorpusError when none of this name was ever imported
   */
  async use(corpus: string): Promise<void> {
    if (!(await this.active(corpus))) throw new UnknownCorpusError(corpus);
    await this.uses.updateOne(IN_USE, { $set: { corpus } }, { upsert: true });
  }

  /** The version in use of every corpus, by name. */
  async all(): Promise<ActiveVersion[]> {
    const pointers = await this.pointers.find({}).sort({ _id: 1 }).lean<StoredPointer[]>();
    const found = await Promise.all(pointers.map(({ _id }) => this.active(_id)));
    return found.filter((version) => version !== undefined);
  }

  /** The version in use of a corpus, or of the one that is asked; undefined before its first import. */
  async active(corpus?: string): Promise<ActiveVersion | undefined> {
    const name = corpus ?? (await this.nameInUse());
    for (let tries = 0; tries < READ_TRIES; tries++) {
      const pointer = await this.pointers.findOne({ _id: name }).lean<StoredPointer>();
      if (pointer?.active === undefined) return undefined;
      const stored = await this.versions.findOne({ _id: pointer.active }).lean<StoredVersion>();
      if (stored) return { ...versionOf(stored), learning: pointer.learning, previous: pointer.previous };
    }
    return undefined;
  }

  /** Opens an import and sweeps what earlier ones of the corpus left unfinished. Nothing in use is touched. */
  async begin(version: string, corpus: string): Promise<void> {
    const pointer = await this.pointers.findOneAndUpdate(
      { _id: corpus },
      { $set: { importing: version } },
      { upsert: true, returnDocument: 'after', lean: true },
    );
    await this.sweep(corpus, [pointer?.active, pointer?.previous, version]);
  }

  /**
   * Stores some articles of the import under way.
   *
   * @param position where the first of them stands in the import
   * @throws ImportOvertakenError when another import of the corpus began meanwhile
   */
  async add(version: string, position: number, articles: readonly Article[]): Promise<void> {
    const pointer = await this.pointers.findOne({ importing: version }).lean<StoredPointer>();
    if (!pointer) throw new ImportOvertakenError();
    await this.articles.insertMany(
      articles.map((article, index) => toStored(pointer._id, version, position + index, article)),
      { ordered: true, lean: true },
    );
  }

  /**
   * Puts a version in use that was stored whole. The one before is kept for those who are still reading it; older
   * ones are dropped.
   *
   * @throws ImportOvertakenError when another import of the corpus began meanwhile
   */
  async activate({ id, ...version }: CorpusVersion): Promise<void> {
    await this.versions.updateOne({ _id: id }, { $set: { ...version, schemaVersion: 1 } }, { upsert: true });
    const pointer = { _id: version.corpus };
    const previous = (await this.pointers.findOne(pointer).lean<StoredPointer>())?.active;
    const switched = await this.pointers.updateOne(
      { ...pointer, importing: id },
      { $set: { active: id, ...(previous === undefined ? {} : { previous }) }, $unset: { importing: 1 } },
    );
    if (switched.matchedCount === 0) throw new ImportOvertakenError();
    await this.sweep(version.corpus, [id, previous]);
  }

  /**
   * All articles of the version in use of a corpus, or of a version by its id.
   *
   * @throws UnknownCorpusError when there is neither
   */
  async articlesIn(corpusOrVersion: string): Promise<Article[]> {
    const active = await this.active(corpusOrVersion);
    const id =
      active?.id ?? (await this.versions.findOne({ _id: corpusOrVersion }).lean<StoredVersion>())?._id;
    if (id === undefined) throw new UnknownCorpusError(corpusOrVersion);
    return this.articlesOf(id);
  }

  /** All articles of a version, in the order of their import. */
  async articlesOf(version: string): Promise<Article[]> {
    const stored = await this.articles.find({ version }).sort({ position: 1 }).lean<StoredArticle[]>();
    return stored.map(fromStored);
  }

  /**
   * The articles at these positions of a version, in the order asked for.
   *
   * @throws CorpusVersionGoneError when one is not there: the version was dropped meanwhile
   */
  async at(version: string, positions: readonly number[]): Promise<Article[]> {
    const stored: StoredArticle[] = [];
    for (let from = 0; from < positions.length; from += MOST_AT_ONCE) {
      const some = positions.slice(from, from + MOST_AT_ONCE);
      stored.push(
        ...(await this.articles.find({ version, position: { $in: some } }).lean<StoredArticle[]>()),
      );
    }
    const byPosition = new Map(stored.map((one) => [one.position, fromStored(one)]));
    return positions.map((position) => {
      const article = byPosition.get(position);
      if (!article) throw new CorpusVersionGoneError(version);
      return article;
    });
  }

  private async sweep(corpus: string, kept: readonly (string | undefined)[]): Promise<void> {
    const versions = kept.filter((version) => version !== undefined);
    await this.articles.deleteMany({ corpus, version: { $nin: versions } });
    await this.versions.deleteMany({ corpus, _id: { $nin: versions } });
  }
}
