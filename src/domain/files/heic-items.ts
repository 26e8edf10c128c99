import { type Box, boxesIn } from './boxes.js';
import { FileFormatError, latin, viewOf } from './byte-reader.js';

/** Where in the file bytes lie. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

const MOST_ITEMS = 10_000;

/** The items of a HEIC that tell about the photo: Exif, and XMP. @throws RangeError, FileFormatError */
export function tellingItems(bytes: Uint8Array, infos: Box): Set<number> {
  const view = viewOf(bytes);
  const wide = view.getUint8(infos.from) > 0;
  const found = new Set<number>();
  for (const { type, from } of boxesIn(bytes, infos.from + (wide ? 8 : 6), infos.to)) {
    const version = view.getUint8(from);
    if (type !== 'infe' || version < 2) throw new FileFormatError('items that cannot be told apart');
    const id = version === 2 ? view.getUint16(from + 4) : view.getUint32(from + 4);
    const kind = latin(bytes, from + (version === 2 ? 8 : 10), 4);
    if (kind === 'Exif' || kind === 'mime' || kind === 'uri ') found.add(id);
  }
  return found;
}

/**
 * Where the bytes of items lie.
 *
 * @param data where the box `idat` begins, for items that lie there
 * @throws RangeError, FileFormatError
 */
export function extentsOf(
  bytes: Uint8Array,
  { from }: Box,
  data: number | undefined,
  wanted: ReadonlySet<number>,
): Extent[] {
  const view = viewOf(bytes);
  const version = view.getUint8(from);
  const sizes = view.getUint16(from + 4);
  const [offsetSize = 0, lengthSize = 0, baseSize = 0, last = 0] = [12, 8, 4, 0].map(
    (bit) => (sizes >> bit) & 0xf,
  );
  const indexSize = version === 0 ? 0 : last;
  let at = from + 6;
  const read = (size: number): number => {
    const value =
      size === 0 ? 0 : size === 2 ? view.getUint16(at) : size === 4 ? view.getUint32(at) : long(at);
    at += size;
    return value;
  };
  const long = (place: number): number => Number(view.getBigUint64(place));
  const count = read(version < 2 ? 2 : 4);
  if (count > MOST_ITEMS) throw new FileFormatError('too many items');
  const extents: Extent[] = [];
  for (let item = 0; item < count; item += 1) {
    const id = read(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : read(2) & 0xf;
    read(2);
    const base = read(baseSize);
    const pieces = read(2);
    for (let piece = 0; piece < pieces; piece += 1) {
      read(indexSize);
      const offset = base + read(offsetSize);
      const length = read(lengthSize);
      if (!wanted.has(id)) continue;
      const start = method === 0 ? 0 : method === 1 ? data : undefined;
      if (start === undefined) throw new FileFormatError('an item that lies nowhere');
      extents.push({ from: start + offset, to: start + offset + length });
    }
  }
  return extents;
}
