import { crc32, deflateSync } from 'node:zlib';

/** A marker that must never be found in what the hub keeps: as if it were the place where a photo was taken. */
export const GPS = 'GPS 25.0612N 102.4533E';

const segment = (marker: number, ...content: (string | number[] | Buffer)[]): Buffer => {
  const body = Buffer.concat(
    content.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from(one))),
  );
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** Exif with an orientation and, behind it, a place. */
const exif = (orientation: number): Buffer =>
  segment(
    0xe1,
    'Exif\0\0',
    [0x49, 0x49, 42, 0, 8, 0, 0, 0],
    [1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
    [0, 0, 0, 0],
    GPS,
  );

/** A JPEG as a phone makes it: built by its parts, of so many pixels as it says. */
export const jpeg = ({ width = 4, height = 3, orientation = 6, tail = '' } = {}): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]),
    exif(orientation),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', GPS),
    segment(0xed, 'Photoshop 3.0\0', GPS),
    segment(0xfe, GPS),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    segment(0xc4, Buffer.alloc(29, 1)),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(tail, 'latin1'),
  ]);

const chunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
};

export const png = ({ width = 2, height = 2, tail = '' } = {}): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Location\0${GPS}`)),
    chunk('eXIf', Buffer.from(GPS)),
    chunk('zTXt', Buffer.concat([Buffer.from('x\0\0'), deflateSync(GPS)])),
    chunk('IDAT', deflateSync(Buffer.alloc(6))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(tail, 'latin1'),
  ]);
};

const riff = (name: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
};

export const webp = ({ width = 3, height = 2, tail = '' } = {}): Buffer => {
  const canvas = Buffer.alloc(10);
  canvas[0] = 0x0c;
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const frame = Buffer.alloc(12);
  frame.writeUInt16LE(width, 6);
  frame.writeUInt16LE(height, 8);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riff('VP8X', canvas),
    riff('VP8 ', frame),
    riff('EXIF', Buffer.from(GPS)),
    riff('XMP ', Buffer.from(GPS)),
  ]);
  return Buffer.concat([riff('RIFF', body), Buffer.from(tail, 'latin1')]);
};

const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const full = (version: number): Buffer => Buffer.from([version, 0, 0, 0]);
const shorts = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 2);
  for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number, index * 2);
  return bytes;
};
const longs = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, index * 4);
  return bytes;
};

/** A HEIC as an iPhone makes it: a picture, and Exif beside it, both in one box of data. */
export const heic = ({ exifFrom }: { exifFrom?: number } = {}): Buffer => {
  const picture = Buffer.from('the picture itself');
  const told = Buffer.from(GPS);
  const ftyp = box('ftyp', Buffer.from('heic'), longs(0), Buffer.from('mif1heic'));
  const info = (id: number, type: string) => box('infe', full(2), shorts(id, 0), Buffer.from(`${type}\0`));
  const meta = (at: number) =>
    box(
      'meta',
      full(0),
      box('hdlr', Buffer.alloc(20)),
      box('iinf', full(0), shorts(2), info(1, 'hvc1'), info(2, 'Exif')),
      box(
        'iloc',
        full(0),
        shorts(0x4400, 2),
        Buffer.concat([shorts(1, 0, 1), longs(at, picture.length)]),
        Buffer.concat([shorts(2, 0, 1), longs(exifFrom ?? at + picture.length, told.length)]),
      ),
    );
  const at = ftyp.length + meta(0).length + 8;
  return Buffer.concat([ftyp, meta(at), box('mdat', picture, told), box('uuid', Buffer.from(GPS))]);
};

export const pdf = (): Buffer => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
