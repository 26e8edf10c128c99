import { FileFormatError, latin } from './byte-reader.js';
import type { CleanFile } from './clean-file.js';

const TAIL_BYTES = 1_024;

/**
 * A PDF that begins as one at its first byte and ends as one. What is inside is left as it is, and no browser is asked to
 * run it: papers are handed out to be saved.
 *
 * @throws FileFormatError
 */
export function checkPdf(bytes: Uint8Array): CleanFile {
  const tail = latin(bytes, Math.max(0, bytes.length - TAIL_BYTES), TAIL_BYTES);
  if (!tail.includes('%%EOF')) throw new FileFormatError('it has no end');
  return { type: 'application/pdf', bytes };
}
