import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName } from '../../../../src/domain/files/clean-file-name.js';
import { inspectFile } from '../../../../src/domain/files/inspect-file.js';
import { GPS, heic, jpeg, pdf, png, webp } from '../../../kit/sample-files.js';

const kept = (bytes: Uint8Array) => {
  const found = inspectFile(bytes);
  if ('fault' in found) throw new Error(found.fault);
  return found;
};
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

const PHOTOS = [
  ['image/jpeg', jpeg()],
  ['image/png', png()],
  ['image/webp', webp()],
  ['image/heic', heic()],
] as const;

describe('a photo that is kept', () => {
  it.each(PHOTOS)('%s: is known by its bytes', (type, bytes) => {
    expect(kept(bytes).type).toBe(type);
  });

  it.each(PHOTOS)('%s: tells no place any more, nor anything else that the camera wrote', (_, bytes) => {
    expect(text(bytes)).toContain(GPS);
    const clean = text(kept(bytes).bytes);
    expect(clean).not.toContain(GPS);
    expect(clean).not.toMatch(/xap|Photoshop|tEXt|eXIf|zTXt|XMP |EXIF|uuid/);
  });

  it.each(PHOTOS)('%s: is the same when it is cleaned again', (_, bytes) => {
    const once = kept(bytes).bytes;
    expect(text(kept(once).bytes)).toBe(text(once));
  });

  it('keeps its picture, byte for byte', () => {
    expect(text(kept(jpeg()).bytes)).toContain(
      text(Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9])),
    );
    expect(text(kept(heic()).bytes)).toContain('the picture itself');
    expect(kept(heic()).bytes.length).toBe(heic().length);
  });

  it.each([2, 3, 6, 8])('keeps which side of a JPEG is up: %i', (orientation) => {
    const clean = Buffer.from(kept(jpeg({ orientation })).bytes);
    const at = clean.indexOf('Exif\0\0');
    expect(clean.subarray(at + 6, at + 32).toString('hex')).toBe(
      `4d4d002a0000000800010112000300000001000${orientation}000000000000`,
    );
  });

  it('says nothing of a side that is up anyway, or that cannot be', () => {
    for (const orientation of [0, 1, 9, 255]) {
      expect(text(kept(jpeg({ orientation })).bytes)).not.toContain('Exif');
    }
  });

  it.each([
    ['image/jpeg', jpeg({ tail: 'PK\x03\x04 a zip behind the photo' })],
    ['image/png', png({ tail: '<script>alert(1)</script>' })],
    ['image/webp', webp({ tail: 'PK\x03\x04 a zip behind the photo' })],
  ])('%s: ends where the picture ends, whatever was hung on behind it', (_, bytes) => {
    expect(text(kept(bytes).bytes)).not.toMatch(/PK|script/);
  });
});

describe('a file that is not kept', () => {
  it.each([
    ['a script in a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a zip', 'PK\x03\x04'],
    ['a gzip', '\x1f\x8b\x08'],
    ['a program', '\x7fELF'],
    ['a GIF', 'GIF89a'],
    ['a film', '\0\0\0\x18ftypmp42\0\0\0\0mp42isom'],
    ['a PDF behind something else', 'GIF89a%PDF-1.7\n%%EOF'],
    ['nothing', ''],
  ])('%s', (_, content) => {
    expect(inspectFile(Buffer.from(content, 'latin1'))).toEqual({ fault: 'unknown-type' });
  });

  it('is larger than 10 MB', () => {
    const large = Buffer.concat([jpeg(), Buffer.alloc(10 * 1_048_576)]);
    expect(inspectFile(large)).toEqual({ fault: 'too-large' });
  });

  it.each([
    ['PNG', png({ width: 60_000, height: 60_000 })],
    ['JPEG', jpeg({ width: 65_535, height: 65_535 })],
    ['WebP', webp({ width: 16_000, height: 16_000 })],
  ])('is a %s that would fill the memory of whoever opens it', (_, bytes) => {
    expect(inspectFile(bytes)).toEqual({ fault: 'too-many-pixels' });
  });

  it.each([...PHOTOS, ['application/pdf', pdf()] as const])('%s: is cut off in the middle', (_, bytes) => {
    for (const share of [0.3, 0.5, 0.9]) {
      const cut = inspectFile(bytes.subarray(0, Math.max(20, Math.floor(bytes.length * share))));
      expect(cut).toMatchObject({ fault: expect.stringMatching(/broken|unknown-type/) });
    }
  });

  it('is a HEIC whose Exif is said to lie beyond its end', () => {
    expect(inspectFile(heic({ exifFrom: 100_000 }))).toEqual({ fault: 'broken' });
  });

  it('never throws, and never keeps a place, however a photo was changed', () => {
    const photos = PHOTOS.map(([, bytes]) => bytes);
    fc.assert(
      fc.property(
        fc.constantFrom(...photos),
        fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 6 }),
        (photo, changes) => {
          const changed = Buffer.from(photo);
          for (const [at, byte] of changes) changed[at % changed.length] = byte;
          const found = inspectFile(changed);
          expect('fault' in found || found.bytes.length <= changed.length + 8).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['水沟.jpg', '水沟.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\fakepath\\photo.PNG', 'photo.jpg'],
    ['photo.jpg.exe', 'photo.jpg'],
    ['\u202Egpj.exe', 'gpj.jpg'],
    ['a\r\nset-cookie: x', 'aset-cookie x.jpg'],
    ['...', '附件.jpg'],
    ['', '附件.jpg'],
    ['字'.repeat(300), `${'字'.repeat(80)}.jpg`],
  ])('%j becomes %j', (name, wanted) => {
    expect(cleanFileName(name, 'image/jpeg')).toBe(wanted);
  });
});
