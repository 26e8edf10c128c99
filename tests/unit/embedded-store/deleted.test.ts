import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startEmbeddedStore } from '../../../src/embedded-store/server.js';
import { connectStore } from '../../../src/store/connect.js';

interface Key {
  _id: string;
  wrapped?: string;
}

describe('what was deleted from the store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deleted-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** All that lies in the folder of the store, after it was closed. */
  const times = (text: string) =>
    readdirSync(folder).reduce(
      (sum, name) => sum + readFileSync(join(folder, name), 'latin1').split(text).length - 1,
      0,
    );

  async function withKeys(work: (keys: ReturnType<typeof collectionOf>) => Promise<unknown>): Promise<void> {
    const store = await startEmbeddedStore({ host: '127.0.0.1', port: 0, file: join(folder, 'store.db') });
    const connection = await connectStore(`mongodb://127.0.0.1:${store.port}/hub`);
    await work(collectionOf(connection)).finally(async () => {
      await connection.close();
      await store.close();
    });
  }
  const collectionOf = (connection: Awaited<ReturnType<typeof connectStore>>) =>
    connection.collection<Key>('keys');

  it.each([
    ['small', 60],
    ['over several pages', 20_000],
  ])('is gone from its file: values that are %s', async (size, length) => {
    const mark = `wrapped-key-${size}-`;
    const wrapped = mark.repeat(Math.ceil(length / mark.length));
    const ids = Array.from({ length: 40 }, (_, n) => `${size} ${n}`);
    await withKeys((keys) => keys.insertMany(ids.map((_id) => ({ _id, wrapped }))));
    expect(times(mark)).toBeGreaterThanOrEqual(ids.length);
    await withKeys(async (keys) => {
      await keys.updateMany({ _id: { $in: ids.slice(0, 20) } }, { $unset: { wrapped: 1 } });
      await keys.deleteMany({ _id: { $in: ids.slice(20) } });
    });
    expect(times(mark)).toBe(0);
  });
});
