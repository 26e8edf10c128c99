import { TableError } from './table.js';

/** Encodings that a file says itself by its first bytes. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** What a file without a mark is tried as: what is not UTF-8 throughout is what Chinese Windows writes. */
const TRIED = ['utf-8', 'gb18030'];

/**
 * Text of a file in UTF-8, UTF-16 or GB18030 (文字编码识别).
 *
 * @throws TableError where it is none of them
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  for (const encoding of marked === undefined ? TRIED : [marked]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (text.includes('\0')) break;
      return text;
    } catch {
      // Not in this one.
    }
  }
  throw new TableError('文件不是文本，或编码无法识别；请存为 UTF-8 或 GB18030 的 CSV，或 xlsx。');
}
