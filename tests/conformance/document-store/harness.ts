import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll } from 'vitest';
import { type EmbeddedStore, startEmbeddedStore } from '../../../src/embedded-store/server.js';

const { MongoClient, MongoServerError } = mongoose.mongo;

/** Any BSON value: tests look into documents without a schema. */
type Anything = ReturnType<typeof JSON.parse>;

/** A document of these tests. */
export interface TestDoc {
  _id: string | number;
  [field: string]: Anything;
}

export type TestCollection = mongoose.mongo.Collection<TestDoc>;

/** The server under test: the embedded store or, with `MONGODB_URI`, a real one. */
export interface StoreUnderTest {
  readonly uri: string;
  readonly db: mongoose.mongo.Db;
  /** A new collection of its own name that holds these documents. */
  collection(docs?: object[]): Promise<TestCollection>;
}

/** Connects before the tests of a file; a real server's database is dropped after them. */
export function storeForTests(): StoreUnderTest {
  const name = `conformance_${randomUUID().slice(0, 8)}`;
  const clean: (() => Promise<unknown>)[] = [];
  let uri = process.env.MONGODB_URI ?? '';
  let db: mongoose.mongo.Db;

  beforeAll(async () => {
    if (uri === '') {
      const folder = await mkdtemp(join(tmpdir(), 'document-store-'));
      const store: EmbeddedStore = await startEmbeddedStore({
        port: 0,
        host: '127.0.0.1',
        file: join(folder, 'store.db'),
        survives: 'crash',
      });
      clean.unshift(() => store.close().then(() => rm(folder, { recursive: true })));
      uri = `mongodb://127.0.0.1:${store.port}/?directConnection=true`;
    }
    const client = await MongoClient.connect(uri);
    db = client.db(name);
    clean.unshift(() => client.close());
    if (process.env.MONGODB_URI) clean.unshift(() => db.dropDatabase());
  });

  afterAll(async () => {
    for (const step of clean) await step();
  });

  return {
    get uri() {
      return uri;
    },
    get db() {
      return db;
    },
    async collection(docs = []) {
      const made = db.collection<TestDoc>(`c_${randomUUID().slice(0, 8)}`);
      if (docs.length > 0) await made.insertMany(docs as mongoose.mongo.OptionalUnlessRequiredId<TestDoc>[]);
      return made;
    },
  };
}

/** The server's refusal; fails when there is none. */
export async function refusal(promise: Promise<unknown>): Promise<mongoose.mongo.MongoServerError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof MongoServerError) return error;
    throw error;
  }
  throw new Error('the server did not refuse');
}

/** The ids of the documents that a filter finds, in ascending order. */
export async function idsOf(collection: TestCollection, filter: object): Promise<unknown[]> {
  const found = await collection.find(filter).sort({ _id: 1 }).toArray();
  return found.map((doc) => doc._id);
}
