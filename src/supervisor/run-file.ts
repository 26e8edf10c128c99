import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const MARK = z.object({
  pid: z.int(),
  began: z.string().exactOptional(),
  program: z.string().exactOptional(),
});

const RUN_STATE = z.object({
  /** The supervisor. */
  hub: MARK,
  /** `starting` until everything is ready. */
  state: z.enum(['starting', 'ready']),
  /** What it started, by name. */
  processes: z.record(z.string(), MARK),
  /** Where the hub can be reached; empty while it is starting. */
  addresses: z.record(z.string(), z.string()),
});

/** What a running hub writes down about itself (运行记录), in `DATA_DIR/run.json`. */
export type RunState = z.output<typeof RUN_STATE>;

/** The file that says which hub runs on a data folder. Only its owner may read it: an address may hold a password. */
export class RunFile {
  readonly #file: string;

  constructor(readonly dataDir: string) {
    this.#file = join(dataDir, 'run.json');
  }

  /** What is written there; undefined where there is nothing, or nothing that a hub wrote. */
  read(): RunState | undefined {
    try {
      return RUN_STATE.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return undefined;
    }
  }

  /** Takes the folder for this hub; false when there is a file already. Of two hubs only one can. */
  claim(state: RunState): boolean {
    mkdirSync(this.dataDir, { recursive: true });
    const draft = this.#draft(state);
    try {
      linkSync(draft, this.#file);
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }

  /** Replaces the content whole: a reader sees the old state or the new one. */
  write(state: RunState): void {
    renameSync(this.#draft(state), this.#file);
  }

  /** Removes what a hub that is gone has left, unless another hub has taken the folder in the meantime. */
  removeIf(expected: RunState | undefined): void {
    if (JSON.stringify(this.read()) === JSON.stringify(expected)) this.remove();
  }

  remove(): void {
    rmSync(this.#file, { force: true });
  }

  #draft(state: RunState): string {
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
    return draft;
  }
}
