/** Something in a file that is not what its type says. */
export class FileFormatError extends Error {
  readonly code = 'file-format';

  constructor(what: string) {
    super(what);
    this.name = 'FileFormatError';
  }
}

/** Whether these bytes stand at a place. */
export const hasBytes = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

/** Text of one byte a sign, such as the names of chunks. */
export const latin = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A part of a file. @throws FileFormatError where it would reach beyond the end */
export function part(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (from < 0 || to < from || to > bytes.length)
    throw new FileFormatError('it ends in the middle of a part');
  return bytes.subarray(from, to);
}

/** One array of several. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const one of parts) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}
