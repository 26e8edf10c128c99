import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CorpusImportError } from './corpus-import-error.js';

/** A line that is not empty; `value` is undefined where it is no JSON. */
export interface JsonLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly value: unknown;
}

/**
 * Reads a file of JSON lines, unpacking it where its name ends in `.gz`.
 *
 * @throws CorpusImportError when the file cannot be read
 */
export async function* readJsonLines(path: string): AsyncGenerator<JsonLine> {
  const file = createReadStream(path);
  const input: Readable = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => void input.destroy(error));
  let number = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (text.trim() !== '') yield { number, text, value: parsed(text) };
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CorpusImportError(`cannot read ${path} (${reason})`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
