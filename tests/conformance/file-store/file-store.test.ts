import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileStore } from '../../../src/store/files/file-store.js';
import { folderFileStore } from '../../../src/store/files/folder-file-store.js';
import { s3FileStore } from '../../../src/store/files/s3-file-store.js';
import { S3_KEYS, type S3Server, s3Settings, startS3Server } from '../../kit/s3-server.js';

let folder: string;
let s3: S3Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'file-store-'));
  s3 = await startS3Server();
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true });
});

describe.each<[string, () => FileStore]>([
  ['a folder', () => folderFileStore(folder)],
  ['an S3-compatible store', () => s3FileStore(s3Settings(s3))],
])('files in %s', (_, open) => {
  it('come back as they were put, of any size up to that of a sealed file', async () => {
    const store = open();
    for (const size of [0, 1, 65_537, 10 * 1_048_576 + 28]) {
      const bytes = randomBytes(size);
      await store.put(`size/${size}`, bytes);
      expect(Buffer.from((await store.get(`size/${size}`)) ?? []).equals(bytes)).toBe(true);
    }
  });

  it('are not there where nothing was put, and that is no error', async () => {
    expect(await open().get('nothing/here')).toBeUndefined();
    await open().remove('nothing/here');
  });

  it('are replaced whole, and gone once they are removed', async () => {
    const store = open();
    await store.put('same/key', Buffer.from('the first, and the longer one'));
    await store.put('same/key', Buffer.from('the second'));
    expect(Buffer.from((await store.get('same/key')) ?? []).toString()).toBe('the second');
    await store.remove('same/key');
    expect(await store.get('same/key')).toBeUndefined();
  });

  it('are whole whoever puts them at the same time', async () => {
    const store = open();
    const versions = Array.from({ length: 8 }, (__, index) => Buffer.alloc(50_000, index));
    await Promise.all(versions.map((bytes) => store.put('raced/key', bytes)));
    const found = Buffer.from((await store.get('raced/key')) ?? []);
    expect(versions.some((bytes) => bytes.equals(found))).toBe(true);
  });

  it.each([
    '../out',
    'a/../../out',
    '/etc/passwd',
    'a//b',
    'a/',
    '',
    '.hidden',
    'A',
    'a\0b',
    'a%2f..',
    'a?b',
    '键',
  ])('have no key %j', async (key) => {
    const store = open();
    await expect(store.put(key, Buffer.from('x'))).rejects.toMatchObject({ code: 'bad-key' });
    await expect(store.get(key)).rejects.toMatchObject({ code: 'bad-key' });
    await expect(store.remove(key)).rejects.toMatchObject({ code: 'bad-key' });
  });

  it('are there for whoever opens the same store again', async () => {
    await open().put('kept/on', Buffer.from('kept'));
    expect(Buffer.from((await open().get('kept/on')) ?? []).toString()).toBe('kept');
  });
});

describe('a folder', () => {
  it('holds no half of a file, and nothing that others may read', async () => {
    await folderFileStore(folder).put('private/file', Buffer.from('x'));
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readFileSync(join(folder, 'private/file')).toString()).toBe('x');
  });

  it('says that it is unavailable when it cannot be written', async () => {
    await folderFileStore(folder).put('taken', Buffer.from('x'));
    const store = folderFileStore(join(folder, 'taken'));
    await expect(store.put('a', Buffer.from('x'))).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('an S3-compatible store', () => {
  it('is shown a signature over method, place, time and bytes, which it computes itself', async () => {
    await s3FileStore(s3Settings(s3)).put('signed/file', Buffer.from('x'));
    expect(s3.objects.has('/hub/signed/file')).toBe(true);
    const stranger = s3FileStore({ ...s3Settings(s3), secretAccessKey: `${S3_KEYS.secretAccessKey}x` });
    await expect(stranger.put('forged/file', Buffer.from('x'))).rejects.toMatchObject({ code: 'refused' });
    expect(s3.objects.has('/hub/forged/file')).toBe(false);
  });

  it.each([
    [503, 'unavailable'],
    [429, 'unavailable'],
    [403, 'refused'],
    [302, 'unavailable'],
  ])('that answers %i is %s, and nothing is taken for stored', async (status, code) => {
    const store = s3FileStore(s3Settings(s3));
    s3.failWith = status;
    try {
      await expect(store.put('ill/file', Buffer.from('x'))).rejects.toMatchObject({ code });
      await expect(store.get('ill/file')).rejects.toMatchObject({ code });
      await expect(store.remove('ill/file')).rejects.toMatchObject({ code });
    } finally {
      s3.failWith = undefined;
    }
  });

  it('that is not there is unavailable', async () => {
    const store = s3FileStore({ ...s3Settings(s3), endpoint: 'http://127.0.0.1:9' });
    await expect(store.get('a')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
