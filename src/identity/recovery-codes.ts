import { createHash } from 'node:crypto';
import { readableCode } from './readable-code.js';

const HOW_MANY = 10;

/** Ten codes (恢复码), each of which stands once for the second factor. */
export const newRecoveryCodes = (): string[] => Array.from({ length: HOW_MANY }, readableCode);

/**
 * What is kept of a recovery code. A plain digest will do: unlike a password, a code of 79 random bits cannot be found
 * by trying.
 *
 * @param typed as somebody typed it: capitals, spaces and hyphens do not matter
 */
export function recoveryCodeDigest(userId: string, typed: string): string {
  const code = typed.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '');
  return createHash('sha256').update(`${userId}:${code}`).digest('hex');
}
