import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/**
 * What a sandbox remembers: one JSON line per thing that happened, written before anyone is told of it. It survives
 * the end of the process; a power cut it need not. A line that was cut off by the end of the process is taken away at
 * the next start: nobody was told of it.
 *
 * Writing is synchronous so that nothing can come between looking at the state and changing it.
 */
export class Journal<Entry> {
  /** What was on file when it was opened. */
  readonly past: readonly Entry[];
  readonly #file: number;

  /** @throws if a whole line is not an entry: then the file is not ours, and is left alone */
  constructor(path: string, shape: z.ZodType<Entry>) {
    mkdirSync(dirname(path), { recursive: true });
    this.#file = openSync(path, 'a+');
    const bytes = readFileSync(this.#file);
    const end = bytes.lastIndexOf(0x0a) + 1;
    const lines = bytes.toString('utf8', 0, end).split('\n').filter(Boolean);
    this.past = lines.map((line) => shape.parse(JSON.parse(line)));
    if (end < bytes.length) ftruncateSync(this.#file, end);
  }

  append(entry: Entry): void {
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    let written = 0;
    while (written < line.length) written += writeSync(this.#file, line, written);
  }

  close(): void {
    closeSync(this.#file);
  }
}
