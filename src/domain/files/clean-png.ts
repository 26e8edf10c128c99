import { FileFormatError, joined, latin, part, viewOf } from './byte-reader.js';
import type { CleanFile } from './clean-file.js';

/** What the picture is made of. Everything else goes: words, times, Exif, compressed profiles, animation. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'pHYs',
  'bKGD',
]);

/**
 * A PNG without anything but its picture (去除照片元数据), and nothing after its end.
 *
 * @throws FileFormatError, RangeError
 */
export function cleanPng(bytes: Uint8Array): CleanFile {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [part(bytes, 0, 8)];
  let pixels = 0;
  let hasPicture = false;
  let at = 8;
  for (let name = ''; name !== 'IEND'; ) {
    const end = at + 12 + view.getUint32(at);
    name = latin(bytes, at + 4, 4);
    if ((at === 8) !== (name === 'IHDR')) throw new FileFormatError('the header is not in front');
    const chunk = part(bytes, at, end);
    if (name === 'IHDR') pixels = view.getUint32(at + 8) * view.getUint32(at + 12);
    if (name === 'IDAT') hasPicture = true;
    if (KEPT.has(name)) kept.push(chunk);
    // A capital in front: without it the picture cannot be shown, and it is none that we know.
    else if (/^[A-Z]/.test(name)) throw new FileFormatError('an unknown part that the picture needs');
    at = end;
  }
  if (pixels === 0 || !hasPicture) throw new FileFormatError('there is no picture in it');
  return { type: 'image/png', bytes: joined(kept), pixels };
}
