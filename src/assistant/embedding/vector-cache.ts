import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PackedVector } from './packed-vector.js';

const MARK = Buffer.from('tuanjie vectors 1\n');
const HEAD_BYTES = MARK.length + 4;
const HASH_BYTES = 16;
const SCALE_BYTES = 4;

/** What a text's vector is found by, in 32 hex digits. */
export const hashOfText = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 2 * HASH_BYTES);

/** Where the vectors of a model lie; the name of a model may hold any sign. */
export const vectorCachePath = (folder: string, model: string): string =>
  join(folder, `vectors-${hashOfText(model)}.cache`);

/** All vectors of a model by the hashes of their texts, and how many numbers each has; 0 before the first. */
export interface CachedVectors {
  readonly dimensions: number;
  readonly vectors: ReadonlyMap<string, PackedVector>;
}

/**
 * Reads the vectors that were computed (向量缓存). What a crash left unfinished at the end is not there; a file that is none
 * holds nothing.
 */
export async function readVectorCache(path: string): Promise<CachedVectors> {
  const file = await readFile(path).catch(() => Buffer.alloc(0));
  const vectors = new Map<string, PackedVector>();
  if (file.length < HEAD_BYTES || !file.subarray(0, MARK.length).equals(MARK))
    return { dimensions: 0, vectors };
  const dimensions = file.readUInt32LE(MARK.length);
  const size = HASH_BYTES + SCALE_BYTES + dimensions;
  for (let at = HEAD_BYTES; at + size <= file.length; at += size) {
    const scaleAt = at + HASH_BYTES;
    const values = new Int8Array(file.buffer, file.byteOffset + scaleAt + SCALE_BYTES, dimensions);
    vectors.set(file.toString('hex', at, scaleAt), { scale: file.readFloatLE(scaleAt), values });
  }
  return { dimensions, vectors };
}

/**
 * Adds vectors at the end. A file with an unfinished end, or none, is written anew from what is known.
 *
 * @param known what was read from it last, and nobody else has added to since
 */
export async function addToVectorCache(
  path: string,
  known: CachedVectors,
  added: ReadonlyMap<string, PackedVector>,
): Promise<CachedVectors> {
  const [first] = added.values();
  if (!first) return known;
  const dimensions = first.values.length;
  const whole = HEAD_BYTES + known.vectors.size * (HASH_BYTES + SCALE_BYTES + dimensions);
  const present = (await readFile(path).catch(() => Buffer.alloc(0))).length;
  const vectors = new Map([...known.vectors, ...added]);
  if (known.dimensions === dimensions && present === whole) await appendFile(path, recordsOf(added));
  else {
    const head = Buffer.alloc(4);
    head.writeUInt32LE(dimensions);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, Buffer.concat([MARK, head, recordsOf(vectors)]));
  }
  return { dimensions, vectors };
}

const recordsOf = (vectors: ReadonlyMap<string, PackedVector>): Buffer =>
  Buffer.concat(
    [...vectors].flatMap(([hash, { scale, values }]) => {
      const number = Buffer.alloc(SCALE_BYTES);
      number.writeFloatLE(scale);
      return [Buffer.from(hash, 'hex'), number, Buffer.from(values.buffer, values.byteOffset, values.length)];
    }),
  );
