import { FileFormatError, hasBytes, joined, latin, part, viewOf } from './byte-reader.js';
import type { CleanFile } from './clean-file.js';
import { exifOrientation, orientationAlone } from './exif-orientation.js';

const SOS = 0xda;
const EOI = 0xd9;
/** Tables, frames and scans: what the picture itself is made of. */
const PICTURE = new Set([0xc4, 0xcc, 0xdb, 0xdd, SOS]);
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * A JPEG without anything but its picture (去除照片元数据): no place, no camera, no preview, no comment, nothing after
 * its end. Which side is up is kept, and the colours.
 *
 * @throws FileFormatError, RangeError
 */
export function cleanJpeg(bytes: Uint8Array): CleanFile {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [part(bytes, 0, 2)];
  let pixels = 0;
  let scans = 0;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw new FileFormatError('no marker where one must be');
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) break;
    const end = at + 2 + view.getUint16(at + 2);
    const segment = part(bytes, at, end);
    if (isFrame(marker)) pixels = view.getUint16(at + 5) * view.getUint16(at + 7);
    if (isFrame(marker) || PICTURE.has(marker) || isColour(marker, segment)) kept.push(segment);
    else if (marker === 0xe1) kept.push(upright(segment));
    else if (marker < 0xe0 || marker === 0xff) throw new FileFormatError('a marker that no photo has');
    at = end;
    if (marker === SOS) {
      at = scanEnd(bytes, end);
      kept.push(part(bytes, end, at));
      scans += 1;
    }
  }
  if (pixels === 0 || scans === 0) throw new FileFormatError('there is no picture in it');
  return { type: 'image/jpeg', bytes: joined([...kept, new Uint8Array([0xff, EOI])]), pixels };
}

/** JFIF, Adobe's colour transform, and the colour profile. */
const isColour = (marker: number, segment: Uint8Array): boolean =>
  (marker === 0xe0 && latin(segment, 4, 4) === 'JFIF' && segment.length === 18) ||
  (marker === 0xee && latin(segment, 4, 5) === 'Adobe') ||
  (marker === 0xe2 && latin(segment, 4, 11) === 'ICC_PROFILE');

/** Of all that Exif tells, which side is up. */
function upright(segment: Uint8Array): Uint8Array {
  const orientation = latin(segment, 4, 4) === 'Exif' ? exifOrientation(segment.subarray(10)) : undefined;
  return orientation === undefined ? new Uint8Array() : orientationAlone(orientation);
}

/** Where the compressed bytes of a scan end: at the first marker that is neither stuffing nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7) && !hasBytes(bytes, at, [0xff, 0xff])) return at;
  }
  throw new FileFormatError('the picture has no end');
}
