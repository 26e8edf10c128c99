import { inflateRawSync } from 'node:zlib';
import { TABLE_LIMITS, TableError } from './table.js';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/**
 * Makes sure that a zip file unpacks to no more than it may (压缩炸弹检查), before anything else unpacks it: each part is
 * inflated once with a limit, whatever size it claims.
 *
 * @throws TableError where it is too large, broken, encrypted or none
 */
export function checkZip(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    if (count > TABLE_LIMITS.parts) throw new TableError('xlsx 文件的组成部分过多。');
    let left: number = TABLE_LIMITS.unpackedBytes;
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new TableError('xlsx 文件已损坏。');
      left -= unpackedSize(view, bytes, at, left);
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError('xlsx 文件已损坏。');
  }
}

/** Where the list of what is in it ends. */
function endOf(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new TableError('不是 xlsx 文件。');
}

function unpackedSize(view: DataView, bytes: Uint8Array, at: number, left: number): number {
  if (view.getUint16(at + 8, true) & 1) throw new TableError('xlsx 文件有密码，请去掉密码后再导入。');
  const method = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 20, true);
  const header = view.getUint32(at + 42, true);
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (from + size > bytes.length) throw new TableError('xlsx 文件已损坏。');
  if (method !== STORED && method !== DEFLATED) throw new TableError('xlsx 文件的压缩方式不支持。');
  if (method === STORED) {
    if (size > left) throw tooLarge();
    return size;
  }
  try {
    return inflateRawSync(bytes.subarray(from, from + size), { maxOutputLength: Math.max(1, left) }).length;
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw error;
  }
}

const tooLarge = (): TableError =>
  new TableError(`xlsx 文件解压后超过 ${TABLE_LIMITS.unpackedBytes / 1024 / 1024} MB。`);
