import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key that signs development tokens (开发令牌密钥): 32 random bytes in `DATA_DIR/keys/development-token.key`,
 * readable by its owner alone, made at first use.
 *
 * Two processes may ask at once at the very first start: the file appears whole or not at all, and whoever comes
 * second reads the first one's.
 *
 * @throws Error when the folder cannot be written, or the file is not such a key
 */
export function developmentKey(dataDir: string): Uint8Array {
  const folder = join(dataDir, 'keys');
  const file = join(folder, 'development-token.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });

  const draft = join(folder, `.draft-${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }

  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length !== 32)
    throw new Error(`${file} is not a development token key: remove it to make a new one.`);
  return new Uint8Array(key);
}
