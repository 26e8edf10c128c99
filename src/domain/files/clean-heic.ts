import { type Box, boxesIn } from './boxes.js';
import { FileFormatError, latin } from './byte-reader.js';
import type { CleanFile } from './clean-file.js';
import { extentsOf, tellingItems } from './heic-items.js';

/** The boxes that the picture is made of. */
const KEPT = new Set(['ftyp', 'meta', 'mdat', 'free']);
const FREE = [0x66, 0x72, 0x65, 0x65];

/** Whether it says that it is one: among its brands is HEIC's. */
export function isHeic(bytes: Uint8Array): boolean {
  if (latin(bytes, 4, 4) !== 'ftyp') return false;
  const size = Math.min(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0), bytes.length);
  const brands = latin(bytes, 8, Math.max(0, Math.min(size, 256) - 8));
  return /heic|heix|heim|heis/.test(brands);
}

/**
 * A HEIC without what it tells about the photo (去除照片元数据). Its parts point to places in the file, so nothing may
 * move: Exif and XMP are overwritten with zeros where they lie, and so is every box that the picture does not need.
 *
 * @throws FileFormatError, RangeError
 */
export function cleanHeic(bytes: Uint8Array): CleanFile {
  const clean = new Uint8Array(bytes);
  const top = boxesIn(bytes, 0, bytes.length);
  const meta = only(top, 'meta');
  // A full box: four bytes of version and flags come first.
  const inside = boxesIn(bytes, meta.from + 4, meta.to);
  const telling = tellingItems(bytes, only(inside, 'iinf'));
  const data = inside.find(({ type }) => type === 'idat')?.from;
  for (const { from, to } of extentsOf(bytes, only(inside, 'iloc'), data, telling)) {
    if (to > bytes.length) throw new FileFormatError('an item that is not there');
    clean.fill(0, from, to);
  }
  for (const { type, start, from, to } of top) {
    if (KEPT.has(type) && type !== 'free') continue;
    clean.set(FREE, start + 4);
    clean.fill(0, from, to);
  }
  return { type: 'image/heic', bytes: clean };
}

function only(boxes: readonly Box[], wanted: string): Box {
  const found = boxes.filter(({ type }) => type === wanted);
  const [box] = found;
  if (!box || found.length > 1) throw new FileFormatError(`not one ${wanted}`);
  return box;
}
