import { type Connection, type Model, Schema } from 'mongoose';
import type { Article } from '../../domain/law/article.js';
import type { CorpusVersion } from '../../domain/law/corpus-version.js';
import { CorpusVersionGoneError } from './corpus-version-gone-error.js';
import { ImportOvertakenError } from './import-overtaken-error.js';
import { fromStored, type StoredArticle, storedArticleSchema, toStored } from './stored-article.js';

type StoredVersion = Omit<CorpusVersion, 'id'> & { _id: string; schemaVersion: number };

/** The one document that says which version is in use; whoever writes it last, decides. */
interface StoredPointer {
  _id: 'corpus';
  active?: string;
  previous?: string;
  /** The import under way; an older one that finds another name here gives up. */
  importing?: string;
}

const versionSchema = new Schema<StoredVersion>(
  {
    _id: String,
    schemaVersion: { type: Number, required: true },
    digest: { type: String, required: true },
    corpusDate: { type: String, required: true },
    importedAt: { type: Date, required: true },
    articles: { type: Number, required: true },
    units: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

const pointerSchema = new Schema<StoredPointer>(
  { _id: String, active: String, previous: String, importing: String },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

/** Two imports may end between reading the pointer and reading what it points to. */
const READ_TRIES = 3;

const POINTER = { _id: 'corpus' } as const;

/**
 * Keeps the corpus (法条语料): articles by version, and which version is in use. A version is written whole before
 * one single write puts it in use; an import that breaks off leaves nothing but waste for the next to sweep.
 */
export class CorpusRepository {
  private readonly articles: Model<StoredArticle>;
  private readonly versions: Model<StoredVersion>;
  private readonly pointers: Model<StoredPointer>;

  constructor(connection: Connection) {
    this.articles = connection.model<StoredArticle>('corpusArticle', storedArticleSchema, 'corpusArticles');
    this.versions = connection.model<StoredVersion>('corpusVersion', versionSchema, 'corpusVersions');
    this.pointers = connection.model<StoredPointer>('corpusPointer', pointerSchema, 'corpusPointer');
  }

  async prepare(): Promise<void> {
    await this.articles.createIndexes();
  }

  /** The version in use; undefined before the first import. */
  async active(): Promise<CorpusVersion | undefined> {
    for (let tries = 0; tries < READ_TRIES; tries++) {
      const pointer = await this.pointers.findOne(POINTER).lean<StoredPointer>();
      if (pointer?.active === undefined) return undefined;
      const stored = await this.versions.findOne({ _id: pointer.active }).lean<StoredVersion>();
      if (stored) {
        const { _id, schemaVersion: _, ...version } = stored;
        return { id: _id, ...version };
      }
    }
    return undefined;
  }

  /** Opens an import and sweeps what earlier ones left unfinished. The version in use is not touched. */
  async begin(version: string): Promise<void> {
    const pointer = await this.pointers.findOneAndUpdate(
      POINTER,
      { $set: { importing: version } },
      { upsert: true, returnDocument: 'after', lean: true },
    );
    await this.dropAllBut([pointer?.active, pointer?.previous, version]);
  }

  /**
   * Stores some articles of the import under way.
   *
   * @param position where the first of them stands in the import
   * @throws ImportOvertakenError when another import began meanwhile
   */
  async add(version: string, position: number, articles: readonly Article[]): Promise<void> {
    const pointer = await this.pointers.findOne(POINTER).lean<StoredPointer>();
    if (pointer?.importing !== version) throw new ImportOvertakenError();
    await this.articles.insertMany(
      articles.map((article, index) => toStored(version, position + index, article)),
      { ordered: true, lean: true },
    );
  }

  /**
   * Puts a version in use that was stored whole. The one before is kept for those who are still reading it; older
   * ones are dropped.
   *
   * @throws ImportOvertakenError when another import began meanwhile
   */
  async activate({ id, ...version }: CorpusVersion): Promise<void> {
    await this.versions.updateOne({ _id: id }, { $set: { ...version, schemaVersion: 1 } }, { upsert: true });
    const before = await this.pointers.findOne(POINTER).lean<StoredPointer>();
    const previous = before?.active;
    const switched = await this.pointers.updateOne(
      { ...POINTER, importing: id },
      { $set: { active: id, ...(previous === undefined ? {} : { previous }) }, $unset: { importing: 1 } },
    );
    if (switched.matchedCount === 0) throw new ImportOvertakenError();
    await this.dropAllBut([id, previous]);
  }

  /** All articles of a version, in the order of their import. */
  async all(version: string): Promise<Article[]> {
    const stored = await this.articles.find({ version }).sort({ position: 1 }).lean<StoredArticle[]>();
    return stored.map(fromStored);
  }

  /**
   * The articles at these positions of a version, in the order asked for.
   *
   * @throws CorpusVersionGoneError when one is not there: the version was dropped meanwhile
   */
  async at(version: string, positions: readonly number[]): Promise<Article[]> {
    const stored = await this.articles
      .find({ version, position: { $in: [...positions] } })
      .lean<StoredArticle[]>();
    const byPosition = new Map(stored.map((one) => [one.position, fromStored(one)]));
    return positions.map((position) => {
      const article = byPosition.get(position);
      if (!article) throw new CorpusVersionGoneError(version);
      return article;
    });
  }

  private async dropAllBut(kept: readonly (string | undefined)[]): Promise<void> {
    const versions = kept.filter((version) => version !== undefined);
    await this.articles.deleteMany({ version: { $nin: versions } });
    await this.versions.deleteMany({ _id: { $nin: versions } });
  }
}
