import { FileFormatError, hasBytes, latin } from './byte-reader.js';
import { checkPdf } from './check-pdf.js';
import type { CleanFile } from './clean-file.js';
import { cleanHeic, isHeic } from './clean-heic.js';
import { cleanJpeg } from './clean-jpeg.js';
import { cleanPng } from './clean-png.js';
import { cleanWebp } from './clean-webp.js';
import { type FileFault, MOST_FILE_BYTES, MOST_PIXELS } from './file-type.js';

/** Whether these bytes are of a type, by what they begin with; and what reads them to their end. */
const READERS: readonly [is: (bytes: Uint8Array) => boolean, read: (bytes: Uint8Array) => CleanFile][] = [
  [(bytes) => hasBytes(bytes, 0, [0xff, 0xd8, 0xff]), cleanJpeg],
  [(bytes) => hasBytes(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), cleanPng],
  [(bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 4) === 'WEBP', cleanWebp],
  [isHeic, cleanHeic],
  [(bytes) => latin(bytes, 0, 5) === '%PDF-', checkPdf],
];

/**
 * Judges a file by its bytes alone (附件检查), and takes out of photos what tells where and with what they were taken. The
 * platform keeps the photo as it was; here nobody needs to know it, and somebody may be harmed by it.
 */
export function inspectFile(bytes: Uint8Array): CleanFile | { readonly fault: FileFault } {
  if (bytes.length > MOST_FILE_BYTES) return { fault: 'too-large' };
  const reader = READERS.find(([is]) => is(bytes));
  if (!reader) return { fault: 'unknown-type' };
  try {
    const clean = reader[1](bytes);
    return (clean.pixels ?? 0) > MOST_PIXELS ? { fault: 'too-many-pixels' } : clean;
  } catch (error) {
    if (error instanceof FileFormatError || error instanceof RangeError) return { fault: 'broken' };
    throw error;
  }
}
