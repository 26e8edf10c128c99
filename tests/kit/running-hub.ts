import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RunFile } from '../../src/supervisor/run-file.js';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';

/** The processes that a running hub consists of, besides its supervisor. */
export const PROCESSES = ['store', 'redis', 'serve', 'work', 'sandbox'] as const;

export type ProcessName = (typeof PROCESSES)[number];

/** Tests run from the sources or from the build; the hub itself always runs from the build. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/dist\/$/, '');

/** The hub's program after the build. */
export const MAIN = join(ROOT, 'dist/hub/main.js');

/** A whole hub in processes of its own, as `npm start` runs it, on a folder of its own. */
export class RunningHub {
  private constructor(
    readonly dataDir: string,
    private readonly child: ChildProcess,
    private readonly file: RunFile,
    private readonly output: string[],
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<RunningHub> {
    const dataDir = environment.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'hub-running-')));
    const output: string[] = [];
    const child = spawn(process.execPath, [MAIN, 'start'], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'test',
        DATA_DIR: dataDir,
        PORT: String(await freePort()),
        LOG_LEVEL: 'warn',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => output.push(text.toString()));
    }
    const hub = new RunningHub(dataDir, child, new RunFile(dataDir), output);
    await eventually('the hub', async () => {
      if (child.exitCode !== null) throw new Error(`the hub did not start:\n${output.join('')}`);
      return hub.file.read()?.state === 'ready' ? true : undefined;
    }).catch((error: unknown) => {
      child.kill();
      throw error;
    });
    return hub;
  }

  /** Where a part of the hub is. */
  address(name: string): string {
    const address = this.file.read()?.addresses[name];
    if (address === undefined) throw new Error(`the hub has no address of ${name}`);
    return address;
  }

  /** Ends one of its processes without warning. */
  kill(name: ProcessName): void {
    const pid = this.file.read()?.processes[name]?.pid;
    if (pid === undefined) throw new Error(`the hub has no process ${name}`);
    process.kill(pid, 'SIGKILL');
  }

  /** All that it wrote so far. */
  get log(): string {
    return this.output.join('');
  }

  /** Stops it; its data folder goes with it, or is kept for the next start. */
  async stop(folder: 'remove' | 'keep' = 'remove'): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    if (this.child.exitCode === null) {
      this.child.kill('SIGTERM');
      await ended;
    }
    if (folder === 'remove') await rm(this.dataDir, { recursive: true, force: true });
  }
}
