import { FileFormatError, latin, viewOf } from './byte-reader.js';

/** A box of the ISO base media format, by its place in the file. */
export interface Box {
  readonly type: string;
  readonly start: number;
  /** Where its content begins. */
  readonly from: number;
  readonly to: number;
}

/** The boxes that lie between two places, one after the other without a gap. @throws FileFormatError, RangeError */
export function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  for (let start = from; start < to; ) {
    const size = view.getUint32(start);
    const isLong = size === 1;
    const length = size === 0 ? to - start : isLong ? Number(view.getBigUint64(start + 8)) : size;
    const head = isLong ? 16 : 8;
    if (length < head || start + length > to) throw new FileFormatError('a box that is not there');
    boxes.push({ type: latin(bytes, start + 4, 4), start, from: start + head, to: start + length });
    start += length;
  }
  return boxes;
}
