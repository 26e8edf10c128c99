import { Schema } from 'mongoose';

/** The one document of a corpus that says which version of it is in use; whoever writes it last, decides. */
export interface StoredPointer {
  /** Name of the corpus. */
  _id: string;
  active?: string;
  previous?: string;
  /** The import under way; an older one that finds another name here gives up. */
  importing?: string;
  /** What was learned for this corpus last. */
  learning?: string;
}

export const storedPointerSchema = new Schema<StoredPointer>(
  { _id: String, active: String, previous: String, importing: String, learning: String },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

/** The one document that says which corpus is asked (在用语料库). */
export interface StoredUse {
  _id: 'in-use';
  corpus: string;
}

export const storedUseSchema = new Schema<StoredUse>(
  { _id: String, corpus: { type: String, required: true } },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);
