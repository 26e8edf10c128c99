import type { Connection } from 'mongoose';
import type { KeySource } from '../../../src/sealing/key-source.js';
import { openValue } from '../../../src/sealing/open-value.js';
import { parseSealed } from '../../../src/sealing/sealed-text.js';
import { DataKeyRepository } from '../../../src/store/sealing/data-key-repository.js';
import { DataKeys } from '../../../src/store/sealing/data-keys.js';

/** One text of a sealed value, and the field that it was sealed in. */
export interface SealedWord {
  readonly collection: string;
  readonly field: string;
  readonly text: string;
}

/** Opens whatever is sealed in these collections, wherever in a document it stands, without being told the fields. */
export async function sealedWords(connection: Connection, keys: KeySource): Promise<SealedWord[]> {
  const dataKeys = new DataKeys(new DataKeyRepository(connection), keys);
  const words: SealedWord[] = [];
  for (const { name: collection } of COLLECTIONS) {
    for (const document of await connection.collection<{ _id: string }>(collection).find().toArray()) {
      for (const [field, value] of leaves(document, [])) {
        const sealed = parseSealed(value);
        const key = sealed && (await dataKeys.forOpening([sealed.keyId])).get(sealed.keyId);
        if (!key) continue;
        const opened = openValue(sealed, key, { collection, id: document._id, field });
        for (const [, text] of leaves({ opened }, [])) {
          if (typeof text === 'string') words.push({ collection, field, text });
        }
      }
    }
  }
  return words;
}

const COLLECTIONS = [
  'disputes',
  'history',
  'parties',
  'inbox',
  'gridRecords',
  'courtMediations',
  'audit',
  'users',
  'residents',
  'conversations',
  'notices',
  'consents',
  'mergeProposals',
  'consultations',
  'legalAnswers',
].map((name) => ({ name }));

function leaves(value: unknown, path: readonly string[]): [field: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}
