import { type ChildProcess, spawn } from 'node:child_process';
import { PARENT_MESSAGE, SUPERVISED } from './parent-message.js';
import type { ProcessPlan } from './process-plan.js';
import { RestartLimiter } from './restart-limiter.js';
import { StartError } from './start-error.js';

const START_WITHIN_MS = 60_000;
const ASK_AGAIN_MS = 20;

export interface SupervisedProcessOptions {
  readonly restartsPerMinute: number;
  readonly stopWithinMs: number;
  tell(line: string): void;
  /** Called for every process that is started, so that it can be found again. */
  started(name: string, pid: number): void;
  /** Called when it has died more often than it may. */
  gaveUp(reason: StartError): void;
}

/** A child, and how it ended once it has. */
interface Life {
  readonly child: ChildProcess;
  readonly ended: Promise<string>;
}

/** One process of the hub that is started, watched, started again when it dies, and stopped. */
export class SupervisedProcess {
  readonly #limiter: RestartLimiter;
  #life: Life | undefined;
  #stopping = false;

  constructor(
    private readonly plan: ProcessPlan,
    private readonly options: SupervisedProcessOptions,
  ) {
    this.#limiter = new RestartLimiter(options.restartsPerMinute, () => performance.now());
  }

  get name(): string {
    return this.plan.name;
  }

  /**
   * Starts it.
   *
   * @returns where it can be reached, once it can be
   * @throws StartError when it ends before that, or takes a minute
   */
  async start(): Promise<Readonly<Record<string, string>>> {
    const life = this.#begin();
    const addresses = await this.#untilReady(life);
    void this.#keepAlive(life);
    return addresses;
  }

  /** Tells it to end, and kills it when it does not. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (!this.#life) return;
    const { child, ended } = this.#life;
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), this.options.stopWithinMs);
    await ended;
    clearTimeout(killer);
  }

  async #keepAlive(first: Life): Promise<void> {
    let life = first;
    for (;;) {
      const how = await life.ended;
      if (this.#stopping) return;
      const pause = this.#limiter.pauseBeforeRestart();
      if (pause === undefined) {
        return this.options.gaveUp(
          new StartError(
            `${this.name} ${how}, more often than ${this.options.restartsPerMinute} times a minute`,
          ),
        );
      }
      this.options.tell(`${this.name} ${how}; starting it again`);
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (this.#stopping) return;
      life = this.#begin();
      this.#untilReady(life).then(
        () => this.options.tell(`${this.name} is running again`),
        () => undefined,
      );
    }
  }

  #begin(): Life {
    const { program, args, environment, folder, ready } = this.plan;
    const isOurs = ready === 'says-so';
    const child = spawn(program, args, {
      // What it writes goes to standard error: standard output belongs to the command that was given.
      stdio: ['ignore', isOurs ? 2 : 'ignore', isOurs ? 2 : 'ignore', ...(isOurs ? (['ipc'] as const) : [])],
      env: { ...process.env, ...environment, ...(isOurs ? { [SUPERVISED]: '1' } : {}) },
      ...(folder === undefined ? {} : { cwd: folder }),
      // Ctrl-C reaches every process of the terminal's group at once; ours are stopped in order instead.
      detached: true,
    });
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(`cannot be started (${error.message})`));
      child.once('exit', (code, signal) => resolve(signal ? `was ended by ${signal}` : `ended with ${code}`));
    });
    if (child.pid !== undefined) this.options.started(this.name, child.pid);
    this.#life = { child, ended };
    return this.#life;
  }

  async #untilReady({ child, ended }: Life): Promise<Readonly<Record<string, string>>> {
    const { ready, addresses = {}, hint } = this.plan;
    let over = false;
    const failed = ended.then((how) => {
      throw new StartError(`${this.name} ${how}${hint ? `: see ${hint}` : ''}`);
    });
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new StartError(`${this.name} was not ready in time`)), START_WITHIN_MS).unref();
    });
    const asked =
      ready === 'says-so'
        ? saysSo(child, this.name, addresses)
        : answers(ready, () => over).then(() => addresses);
    try {
      return await Promise.race([asked, failed, late]);
    } finally {
      over = true;
    }
  }
}

function saysSo(child: ChildProcess, name: string, known: object): Promise<Readonly<Record<string, string>>> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      const said = PARENT_MESSAGE.parse(message);
      if ('ready' in said) resolve({ ...known, ...said.ready });
      else reject(new StartError(`${name}: ${said.failed}`));
    });
  });
}

async function answers(ask: () => Promise<boolean>, isOver: () => boolean): Promise<void> {
  while (!isOver() && !(await ask())) await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
}
