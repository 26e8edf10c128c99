import { Schema } from 'mongoose';
import type { CorpusVersion } from '../../domain/law/corpus-version.js';

/** A corpus version as it lies in the store. */
export type StoredVersion = Omit<CorpusVersion, 'id'> & { _id: string; schemaVersion: number };

export const storedVersionSchema = new Schema<StoredVersion>(
  {
    _id: String,
    schemaVersion: { type: Number, required: true },
    corpus: { type: String, required: true },
    digest: { type: String, required: true },
    corpusDate: { type: String, required: true },
    importedAt: { type: Date, required: true },
    articles: { type: Number, required: true },
    units: { type: Number, required: true },
    source: String,
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

export const versionOf = ({ _id, schemaVersion: _, ...version }: StoredVersion): CorpusVersion => ({
  id: _id,
  ...version,
});
