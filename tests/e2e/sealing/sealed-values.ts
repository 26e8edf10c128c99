import type { Connection } from 'mongoose';
import type { KeySource } from '../../../src/sealing/key-source.js';
import { openValue } from '../../../src/sealing/open-value.js';
import { parseSealed } from '../../../src/sealing/sealed-text.js';
import { openRepositories } from '../../../src/store/repositories.js';
import { DataKeyRepository } from '../../../src/store/sealing/data-key-repository.js';
import { DataKeys } from '../../../src/store/sealing/data-keys.js';

/** One text of a sealed value, and the field that it was sealed in. */
export interface SealedWord {
  readonly collection: string;
  readonly field: string;
  readonly text: string;
}

/** Opens whatever is sealed anywhere in the store, without being told the collections or the fields. */
export async function sealedWords(connection: Connection, keys: KeySource): Promise<SealedWord[]> {
  const collections = await collectionsOf(connection, keys);
  const dataKeys = new DataKeys(new DataKeyRepository(connection), keys);
  const words: SealedWord[] = [];
  for (const collection of collections) {
    for (const document of await connection.collection<{ _id: string }>(collection).find().toArray()) {
      for (const [field, value] of leaves(document, [])) {
        const sealed = parseSealed(value);
        const key = sealed && (await dataKeys.forOpening([sealed.keyId])).get(sealed.keyId);
        if (!key) continue;
        const opened = openValue(sealed, key, { collection, id: document._id, field });
        for (const [, text] of leaves({ opened }, [])) {
          if (typeof text !== 'string') continue;
          for (const word of wordsIn(text)) words.push({ collection, field, text: word });
        }
      }
    }
  }
  return words;
}

/** Every collection that any repository of the hub keeps, so that a new one is looked into unasked. */
async function collectionsOf(connection: Connection, keys: KeySource): Promise<string[]> {
  const waker = { wake: async () => {} };
  if (!connection.modelNames().includes('disputes')) {
    await openRepositories({ connection, waker, checkpoint: async () => {}, keys });
  }
  return Object.values(connection.models).map(({ collection }) => collection.name);
}

/** What a text says; of lines of JSON, what stands in them, for their names and signs say nothing. */
function wordsIn(text: string): string[] {
  if (!text.startsWith('{')) return [text];
  return text
    .split('\n')
    .flatMap((line) => leaves(JSON.parse(line), []))
    .flatMap(([, leaf]) => (typeof leaf === 'string' ? [leaf] : []));
}

function leaves(value: unknown, path: readonly string[]): [field: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}
