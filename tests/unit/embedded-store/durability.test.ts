import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedStore } from '../../../src/embedded-store/server.js';
import { type StoreProcess, startStoreProcess, translateStore } from './store-process.js';

const { MongoClient } = mongoose.mongo;
const writers = 8;

let folder: string;
let script: string;
const started: StoreProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'document-store-'));
  script = translateStore(folder);
});

afterAll(async () => {
  await Promise.all(started.map((store) => store.kill()));
  await rm(folder, { recursive: true });
});

async function start(file: string): Promise<StoreProcess> {
  const store = await startStoreProcess(script, join(folder, file));
  started.push(store);
  return store;
}

const uriOf = (store: StoreProcess): string =>
  `mongodb://127.0.0.1:${store.port}/?directConnection=true&serverSelectionTimeoutMS=2000`;

interface Counter {
  _id: string;
  n: number;
  last: string;
}

/** Writes until the store is gone; returns how often each writer was told that its increment is kept. */
async function writeUntilKilled(store: StoreProcess, round: number, killAfter: number): Promise<number[]> {
  const client = await MongoClient.connect(uriOf(store));
  const counters = client.db('t').collection<Counter>('counters');
  const acknowledged = new Array<number>(writers).fill(0);
  let total = 0;
  await Promise.all(
    acknowledged.map(async (_, writer) => {
      try {
        for (;;) {
          const change = { $inc: { n: 1 }, $set: { last: `${round}` } };
          await counters.updateOne({ _id: `${round}-${writer}` }, change, { upsert: true });
          acknowledged[writer] = (acknowledged[writer] ?? 0) + 1;
          if (++total === killAfter) store.child.kill('SIGKILL');
        }
      } catch {
        // The store was killed: what comes after is not acknowledged.
      }
    }),
  );
  await client.close();
  return acknowledged;
}

describe('a store that is killed', () => {
  it('has every acknowledged write when it is opened again, indexes included', async () => {
    const rounds: number[][] = [];
    for (const [round, killAfter] of [50, 173, 400, 9].entries()) {
      const store = await start('killed.db');
      if (round === 0) {
        const client = await MongoClient.connect(uriOf(store));
        await client.db('t').collection('counters').createIndex({ last: 1, n: 1 });
        await client.close();
      }
      rounds.push(await writeUntilKilled(store, round, killAfter));
      await store.kill();
    }
    const store = await start('killed.db');
    const client = await MongoClient.connect(uriOf(store));
    const counters = client.db('t').collection<Counter>('counters');
    for (const [round, acknowledged] of rounds.entries()) {
      expect(acknowledged.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(9);
      // Inside $or no index is looked for, so this reads the documents themselves.
      const plain = await counters.find({ $or: [{ last: `${round}` }] }).toArray();
      const indexed = await counters
        .find({ last: `${round}` })
        .sort({ _id: 1 })
        .toArray();
      expect(indexed).toEqual(plain.sort((a, b) => (a._id < b._id ? -1 : 1)));
      for (const [writer, count] of acknowledged.entries()) {
        const kept = plain.find((counter) => counter._id === `${round}-${writer}`)?.n ?? 0;
        // One more than acknowledged may be there: kept, but killed before it could say so.
        expect([count, count + 1]).toContain(kept);
      }
    }
    await client.close();
    await store.kill();
  });
});

describe('the file', () => {
  it('of a running store is refused to a second one in one clear line', async () => {
    const first = await start('shared.db');
    expect(first.port).toBeGreaterThan(0);
    const second = await start('shared.db');
    expect(second.port).toBeUndefined();
    expect(second.complaint.trim()).toMatch(
      /^The document store .*shared\.db is in use by another process\.$/,
    );
    await first.kill();
    const third = await start('shared.db');
    expect(third.port).toBeGreaterThan(0);
    await third.kill();
  });

  it('that is not a store is refused and left alone', async () => {
    await writeFile(join(folder, 'letter.txt'), 'Dear Sir or Madam, '.repeat(50));
    const store = await start('letter.txt');
    expect(store.complaint.trim()).toMatch(/^The document store .*letter\.txt cannot be opened: [^\n]+$/);
  });

  it('of another format is refused in one clear line, and left alone', async () => {
    const file = join(folder, 'other.db');
    const earlier = new DatabaseSync(file);
    earlier.exec('CREATE TABLE collections (id INTEGER PRIMARY KEY); PRAGMA user_version = 1');
    earlier.close();
    const store = await start('other.db');
    expect(store.complaint.trim()).toMatch(
      /^The document store .*other\.db cannot be opened: its format is 1, this release reads format \d+$/,
    );
    const again = new DatabaseSync(file);
    expect(again.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    again.close();
  });

  it('keeps documents and indexes over an orderly restart', async () => {
    const options = { port: 0, host: '127.0.0.1', file: join(folder, 'orderly.db') };
    for (const run of [0, 1, 2]) {
      const store = await startEmbeddedStore(options);
      const client = await MongoClient.connect(`mongodb://127.0.0.1:${store.port}/?directConnection=true`);
      const things = client.db('t').collection<{ _id: number; k: string }>('things');
      if (run === 0) await things.createIndex({ k: 1 });
      await things.insertOne({ _id: run, k: `k${run}` });
      await expect(things.insertOne({ _id: 0, k: 'again' })).rejects.toMatchObject({ code: 11000 });
      expect(await things.countDocuments()).toBe(run + 1);
      const { queryPlanner } = await things.find({ k: `k${run}` }).explain();
      expect(queryPlanner.winningPlan.inputStage).toMatchObject({ stage: 'IXSCAN', indexName: 'k_1' });
      await client.close();
      await store.close();
    }
  });

  it('is let go when the port is taken, which is told in one line', async () => {
    const holder = await startEmbeddedStore({ port: 0, host: '127.0.0.1', file: join(folder, 'holder.db') });
    const options = { host: '127.0.0.1', file: join(folder, 'wanting.db') };
    await expect(startEmbeddedStore({ ...options, port: holder.port })).rejects.toThrow(
      /^The document store cannot listen .* taken$/,
    );
    const store = await startEmbeddedStore({ ...options, port: 0 });
    await store.close();
    await holder.close();
  });
});
