import { viewOf } from './byte-reader.js';

const ORIENTATION = 0x0112;
const SHORT = 3;

/** Which side of a photo is up, 2 to 8, as its Exif says; `undefined` where it is as it lies, or says nothing. */
export function exifOrientation(tiff: Uint8Array): number | undefined {
  try {
    const view = viewOf(tiff);
    const little = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, little);
    const count = view.getUint16(directory, little);
    for (let index = 0; index < Math.min(count, 100); index += 1) {
      const entry = directory + 2 + index * 12;
      if (view.getUint16(entry, little) !== ORIENTATION || view.getUint16(entry + 2, little) !== SHORT)
        continue;
      const value = view.getUint16(entry + 8, little);
      return value >= 2 && value <= 8 ? value : undefined;
    }
  } catch {
    // Exif that cannot be read says nothing.
  }
  return undefined;
}

/** A whole APP1 segment that says which side is up, and nothing else. */
export const orientationAlone = (orientation: number): Uint8Array =>
  new Uint8Array([
    ...[0xff, 0xe1, 0, 34],
    ...[0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
