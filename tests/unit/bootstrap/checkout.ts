import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const BIN = join(import.meta.dirname, '../../../bin');

/** What a program wrote, and how it ended. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with the bootstrap in it and nothing else: what it is to find there, a test puts there. */
export class Checkout {
  // A path with a space and characters of another script, as a village office may well have.
  readonly root = mkdtempSync(join(tmpdir(), 'hub checkout 团结-'));

  constructor() {
    cpSync(BIN, join(this.root, 'bin'), { recursive: true });
  }

  write(path: string, content: string | object, mode = 0o644): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    chmodSync(file, mode);
  }

  /** Runs a few lines in the bootstrap's folder, as a program of its own. */
  run(code: string, environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    const file = join('bin', 'bootstrap', `test-${Math.random().toString(36).slice(2)}.mjs`);
    this.write(file, code);
    return this.node([join(this.root, file)], environment);
  }

  node(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, {
        cwd: this.root,
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let stdout = '';
      let stderr = '';
      child.stdout.on('data', (text: Buffer) => {
        stdout += text;
      });
      child.stderr.on('data', (text: Buffer) => {
        stderr += text;
      });
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
