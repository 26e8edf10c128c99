import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file for its owner alone, beside the place where it is to be. */
function draft(file: string, content: string): string {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = join(folder, `.draft-${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(name, content, { mode: 0o600, flag: 'wx', flush: true });
  return name;
}

/**
 * Makes a file with a key (密钥文件) unless there is one. It appears whole or not at all; whoever comes second, even
 * at the same instant, finds the first one's.
 */
export function createWholeFile(file: string, content: string): void {
  const written = draft(file, content);
  try {
    linkSync(written, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(written);
  }
}

/** Puts a file in the place of another in one step. */
export function replaceWholeFile(file: string, content: string): void {
  renameSync(draft(file, content), file);
}
