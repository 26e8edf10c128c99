import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusVersion } from '../../domain/law/corpus-version.js';
import { DenseIndex } from './dense-index.js';
import { hashOfText } from './vector-cache.js';

type Version = Pick<CorpusVersion, 'id' | 'corpus'>;

/** Name of the file with the vectors of a corpus version by one model; it lies beside the index. */
const denseFileName = ({ corpus, id }: Version, model: string): string =>
  `${corpus}.${id}.${hashOfText(model)}.vec`;

/** Writes the vectors of a corpus version (向量文件), whole or not at all, and removes those of its other versions. */
export async function writeDenseFile(
  folder: string,
  version: Version,
  model: string,
  { dimensions, scales, values }: DenseIndex,
): Promise<void> {
  const name = denseFileName(version, model);
  const temporary = join(folder, `${name}.${randomUUID()}.tmp`);
  const head = Buffer.from(`${JSON.stringify({ version: version.id, dimensions, units: scales.length })}\n`);
  const bytes = [scales, values].map((array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength),
  );
  try {
    await writeFile(temporary, Buffer.concat([head, ...bytes]));
    await rename(temporary, join(folder, name));
  } finally {
    await rm(temporary, { force: true });
  }
  const others = (await readdir(folder)).filter(
    (other) => other.startsWith(`${version.corpus}.`) && other.endsWith('.vec') && other !== name,
  );
  await Promise.all(others.map((other) => rm(join(folder, other), { force: true })));
}

/** Reads them; undefined where there are none yet, or the file is none. */
export async function readDenseFile(
  folder: string,
  version: Version,
  model: string,
): Promise<DenseIndex | undefined> {
  const file = await readFile(join(folder, denseFileName(version, model))).catch(() => undefined);
  const end = file?.indexOf('\n') ?? -1;
  if (!file || end < 0) return undefined;
  const head = headOf(file.toString('utf8', 0, end));
  const { dimensions, units } = head ?? { dimensions: 0, units: 0 };
  const scaleBytes = units * Float32Array.BYTES_PER_ELEMENT;
  if (head?.version !== version.id || file.length !== end + 1 + scaleBytes + units * dimensions)
    return undefined;
  const at = file.byteOffset + end + 1;
  const scales = new Float32Array(file.buffer.slice(at, at + scaleBytes));
  return new DenseIndex(dimensions, scales, new Int8Array(file.buffer, at + scaleBytes, units * dimensions));
}

function headOf(line: string): { version: string; dimensions: number; units: number } | undefined {
  try {
    return JSON.parse(line) as { version: string; dimensions: number; units: number };
  } catch {
    return undefined;
  }
}
