/** One part of a file of arrays: texts without line breaks, whole numbers, numbers, signs, or small whole numbers. */
export type Section = readonly string[] | Int32Array | Float32Array | Uint16Array | Int8Array;

const KINDS = ['strings', 'integers', 'numbers', 'signs', 'bytes'] as const;
type Kind = (typeof KINDS)[number];
const HEAD_BYTES = 8;

/**
 * Lays sections one behind the other: kind and length in bytes as two 32-bit numbers, then the bytes, filled up
 * to a multiple of eight. Numbers are written as this machine holds them; the file is a cache and does not travel.
 */
export function writeSections(sections: readonly Section[]): Buffer {
  return Buffer.concat(
    sections.flatMap((section) => {
      const bytes = ArrayBuffer.isView(section)
        ? Buffer.from(section.buffer, section.byteOffset, section.byteLength)
        : Buffer.from(section.join('\n'));
      const head = Buffer.alloc(HEAD_BYTES);
      head.writeUInt32LE(KINDS.indexOf(kindOf(section)), 0);
      head.writeUInt32LE(bytes.length, 4);
      return [head, bytes, Buffer.alloc(padding(bytes.length))];
    }),
  );
}

/** Reads what `writeSections` wrote. The arrays are copies: the file's bytes may go. */
export function readSections(file: Buffer): Section[] {
  const sections: Section[] = [];
  let at = 0;
  while (at + HEAD_BYTES <= file.length) {
    const kind = KINDS[file.readUInt32LE(at)];
    const length = file.readUInt32LE(at + 4);
    const bytes = file.subarray(at + HEAD_BYTES, at + HEAD_BYTES + length);
    sections.push(decode(kind, bytes));
    at += HEAD_BYTES + length + padding(length);
  }
  return sections;
}

function decode(kind: Kind | undefined, bytes: Buffer): Section {
  if (kind === 'strings') return bytes.length === 0 ? [] : bytes.toString('utf8').split('\n');
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  if (kind === 'integers') return new Int32Array(copy);
  if (kind === 'bytes') return new Int8Array(copy);
  return kind === 'signs' ? new Uint16Array(copy) : new Float32Array(copy);
}

function kindOf(section: Section): Kind {
  if (section instanceof Int32Array) return 'integers';
  if (section instanceof Uint16Array) return 'signs';
  if (section instanceof Int8Array) return 'bytes';
  return section instanceof Float32Array ? 'numbers' : 'strings';
}

const padding = (length: number): number => (8 - (length % 8)) % 8;
