import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from './file-store.js';
import { FileStoreError } from './file-store-error.js';

/** Keeps files in a folder (本机文件夹); all processes of a hub must see the same one. */
export function folderFileStore(folder: string): FileStore {
  const pathOf = (key: string): string => {
    FileStoreError.checkKey(key);
    return join(folder, key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const arriving = join(folder, `.${randomUUID()}`);
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        const file = await open(arriving, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(arriving, path);
      } catch (error) {
        await rm(arriving, { force: true }).catch(() => undefined);
        throw unavailable(error);
      }
    },
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw unavailable(error);
      }
    },
    async remove(key) {
      try {
        await rm(pathOf(key), { force: true });
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

const unavailable = (error: unknown): unknown =>
  error instanceof FileStoreError ? error : new FileStoreError('unavailable', String(codeOf(error)));
