import { FileFormatError, joined, latin, part, viewOf } from './byte-reader.js';
import type { CleanFile } from './clean-file.js';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** In the flags of VP8X: that there is Exif, and that there is XMP. */
const TOLD = 0x08 | 0x04;

/**
 * A WebP without anything but its picture (去除照片元数据), and nothing after its end.
 *
 * @throws FileFormatError, RangeError
 */
export function cleanWebp(bytes: Uint8Array): CleanFile {
  const view = viewOf(bytes);
  const whole = 8 + view.getUint32(4, true);
  if (whole > bytes.length) throw new FileFormatError('it is shorter than it says');
  const kept: Uint8Array[] = [];
  let pixels = 0;
  let hasPicture = false;
  let at = 12;
  while (at + 8 <= whole) {
    const name = latin(bytes, at, 4);
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    const chunk = part(bytes.subarray(0, whole), at, end);
    pixels = Math.max(pixels, pixelsOf(name, chunk));
    if (name === 'VP8 ' || name === 'VP8L' || name === 'ANMF') hasPicture = true;
    if (KEPT.has(name)) kept.push(name === 'VP8X' ? untold(chunk) : chunk);
    at = end;
  }
  if (pixels === 0 || !hasPicture) throw new FileFormatError('there is no picture in it');
  const body = joined(kept);
  const head = new Uint8Array(12);
  head.set(bytes.subarray(0, 12));
  viewOf(head).setUint32(4, 4 + body.length, true);
  return { type: 'image/webp', bytes: joined([head, body]), pixels };
}

function untold(chunk: Uint8Array): Uint8Array {
  const copy = new Uint8Array(chunk);
  copy[8] = (copy[8] ?? 0) & ~TOLD;
  return copy;
}

function pixelsOf(name: string, chunk: Uint8Array): number {
  const view = viewOf(chunk);
  switch (name) {
    case 'VP8X': {
      const side = (at: number): number => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
      return side(12) * side(15);
    }
    case 'VP8 ':
      return (view.getUint16(14, true) & 0x3fff) * (view.getUint16(16, true) & 0x3fff);
    case 'VP8L': {
      const bits = view.getUint32(9, true);
      return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
    }
    default:
      return 0;
  }
}
