import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { isSameProcess, type ProcessMark } from '../../../src/supervisor/process-mark.js';
import { RunFile, type RunState } from '../../../src/supervisor/run-file.js';
import { eventually } from '../../kit/eventually.js';
import { MAIN, ROOT } from '../../kit/running-hub.js';

/** A `hub` command that is running, or has ended. */
export class HubCommand {
  static readonly #running = new Set<HubCommand>();
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #stdout = '';
  #stderr = '';

  constructor(
    args: readonly string[],
    private readonly environment: Readonly<Record<string, string>>,
  ) {
    const { DATA_DIR, PORT, ...inherited } = process.env;
    this.#child = spawn(process.execPath, [MAIN, ...args], {
      cwd: ROOT,
      env: { ...inherited, NODE_ENV: 'test', LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (text: Buffer) => {
      this.#stdout += text;
    });
    this.#child.stderr?.on('data', (text: Buffer) => {
      this.#stderr += text;
    });
    this.#ended = once(this.#child, 'exit');
    HubCommand.#running.add(this);
    void this.#ended.then(() => HubCommand.#running.delete(this));
  }

  /** Starts a hub and waits until it has said where it is. */
  static async start(environment: Readonly<Record<string, string>>): Promise<HubCommand> {
    const hub = new HubCommand(['start'], environment);
    await eventually('the hub', async () => {
      if (hub.#child.exitCode !== null) throw new Error(`the hub did not start:\n${hub.#stderr}`);
      return hub.#stdout.includes('Stop it: Ctrl-C') || undefined;
    });
    return hub;
  }

  /** Runs a command to its end. */
  static async run(args: readonly string[], environment: Readonly<Record<string, string>>) {
    return new HubCommand(args, environment).end();
  }

  /** Stops every hub that a test has left running on a data folder. */
  static async stopAll(dataDir: string): Promise<void> {
    for (const hub of HubCommand.#running) {
      if (hub.environment.DATA_DIR !== dataDir) continue;
      hub.signal('SIGTERM');
      await hub.#ended;
    }
  }

  get stdout(): string {
    return this.#stdout;
  }

  get stderr(): string {
    return this.#stderr;
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** What became of it. */
  async end() {
    await this.#ended;
    const { exitCode: code, signalCode: signal } = this.#child;
    return { code, signal, stdout: this.#stdout, stderr: this.#stderr };
  }

  /** What it has written down about itself. */
  state(): RunState {
    const state = new RunFile(this.environment.DATA_DIR ?? '').read();
    if (!state) throw new Error('no hub has written anything down');
    return state;
  }

  process(name: string): ProcessMark {
    const mark = this.state().processes[name];
    if (!mark) throw new Error(`the hub has no process ${name}`);
    return mark;
  }
}

/** Waits until none of these processes lives any more. */
export function untilGone(marks: readonly ProcessMark[]): Promise<true> {
  return eventually('the end of all processes', async () =>
    marks.some((mark) => isSameProcess(mark)) ? undefined : true,
  );
}
