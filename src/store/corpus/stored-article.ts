import { Schema } from 'mongoose';
import type { Article } from '../../domain/law/article.js';

/** An article as it lies in the store: `_id` is version, edition and label. */
export interface StoredArticle extends Omit<Article, 'id' | 'path'> {
  _id: string;
  schemaVersion: number;
  /** Name of the corpus. */
  corpus: string;
  /** The import that it belongs to. */
  version: string;
  /** Where it stands in that import, from 0. */
  position: number;
  articleId: string;
  path: string[];
}

export const storedArticleSchema = new Schema<StoredArticle>(
  {
    _id: String,
    schemaVersion: { type: Number, required: true },
    corpus: { type: String, required: true },
    version: { type: String, required: true },
    position: { type: Number, required: true },
    articleId: { type: String, required: true },
    law: { type: String, required: true },
    article: String,
    text: { type: String, required: true },
    path: { type: [String], required: true },
    edition: { type: String, required: true },
    validFrom: String,
    validFromBasis: { type: String, required: true },
    validTo: String,
    asOf: { type: String, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
).index({ version: 1, position: 1 });

export const toStored = (
  corpus: string,
  version: string,
  position: number,
  { id, path, ...rest }: Article,
): StoredArticle => ({
  _id: `${version}:${rest.edition}${rest.article}`,
  schemaVersion: 1,
  corpus,
  version,
  position,
  articleId: id,
  path: [...path],
  ...rest,
});

export const fromStored = ({ articleId, ...stored }: StoredArticle): Article => ({
  id: articleId,
  law: stored.law,
  article: stored.article,
  text: stored.text,
  path: stored.path,
  edition: stored.edition,
  validFrom: stored.validFrom ?? null,
  validFromBasis: stored.validFromBasis,
  validTo: stored.validTo ?? null,
  asOf: stored.asOf,
});
