import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWholeFile } from './whole-file.js';

/**
 * The key that signs development tokens (开发令牌密钥): 32 random bytes in `DATA_DIR/keys/development-token.key`,
 * readable by its owner alone, made at first use.
 *
 * @throws Error when the folder cannot be written, or the file is not such a key
 */
export function developmentKey(dataDir: string): Uint8Array {
  const file = join(dataDir, 'keys', 'development-token.key');
  createWholeFile(file, randomBytes(32).toString('hex'));
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length !== 32)
    throw new Error(`${file} is not a development token key: remove it to make a new one.`);
  return new Uint8Array(key);
}
