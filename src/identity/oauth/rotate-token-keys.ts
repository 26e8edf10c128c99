import { closeSync, openSync, rmSync } from 'node:fs';
import { replaceWholeFile } from '../whole-file.js';
import { ACCESS_TOKEN_SECONDS, SKEW_SECONDS } from './access-token.js';
import { newTokenKey, readTokenKeys, tokenKeyText } from './token-key-file.js';

/**
 * Puts a new key in use (令牌密钥轮换). The old one verifies, and is published, until the last token that it signed
 * has run out.
 *
 * @param emergency the old keys end at once, and with them all tokens: somebody else has them
 * @returns the id of the new key
 * @throws Error when another rotation is under way, or the file cannot be read
 */
export function rotateTokenKeys(file: string, now: Date, { emergency = false } = {}): string {
  const lock = `${file}.rotating`;
  try {
    closeSync(openSync(lock, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`a rotation of ${file} is under way; if it was interrupted, remove ${lock}`);
  }
  try {
    const end = new Date(now.getTime() + (ACCESS_TOKEN_SECONDS + SKEW_SECONDS) * 1000);
    const old = readTokenKeys(file)
      .map((key) => ({ ...key, until: key.until ?? end }))
      .filter(({ until }) => !emergency && until > now);
    const fresh = newTokenKey(now);
    replaceWholeFile(file, tokenKeyText([...old, fresh]));
    return fresh.kid;
  } finally {
    rmSync(lock);
  }
}
