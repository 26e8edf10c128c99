import { isSameProcess, markOf } from './process-mark.js';
import type { ProcessPlan } from './process-plan.js';
import type { RunFile, RunState } from './run-file.js';
import { StartError } from './start-error.js';
import { stopLeftovers } from './stop-leftovers.js';
import { SupervisedProcess } from './supervised-process.js';

export interface SupervisorOptions {
  readonly runFile: RunFile;
  readonly restartsPerMinute: number;
  readonly stopWithinMs: number;
  tell(line: string): void;
}

/** Starts the processes of one hub, keeps them alive, stops them in order, and writes down what runs. */
export class Supervisor {
  readonly #processes: SupervisedProcess[] = [];
  #stopping = false;
  #giveUp: (reason: StartError) => void = () => undefined;
  #state: RunState;

  /** Rejects when a process has died too often; never resolves. */
  readonly gaveUp: Promise<never>;

  constructor(private readonly options: SupervisorOptions) {
    this.gaveUp = new Promise((_, reject) => {
      this.#giveUp = reject;
    });
    this.gaveUp.catch(() => undefined);
    const hub = markOf(process.pid) ?? { pid: process.pid };
    this.#state = { hub, state: 'starting', processes: {}, addresses: {} };
  }

  /**
   * Takes the data folder, and stops what a hub that was killed has left running on it.
   *
   * @throws StartError when a hub is running on it
   */
  async claimFolder(): Promise<void> {
    const { runFile, stopWithinMs, tell } = this.options;
    while (!runFile.claim(this.#state)) {
      const earlier = runFile.read();
      if (earlier && isSameProcess(earlier.hub)) {
        const where = earlier.addresses.http ?? 'still starting';
        throw new StartError(
          `a hub is already running on ${runFile.dataDir} (${where}, process ${earlier.hub.pid})`,
        );
      }
      const stopped = earlier ? await stopLeftovers(earlier, stopWithinMs) : [];
      if (stopped.length > 0) tell(`stopped what an earlier hub had left running: ${stopped.join(', ')}`);
      runFile.removeIf(earlier);
    }
  }

  /**
   * Starts one more process. They are stopped in the opposite order of these calls.
   *
   * @returns where it can be reached
   */
  async start(plan: ProcessPlan): Promise<Readonly<Record<string, string>>> {
    if (this.#stopping) throw new StartError('the hub is being stopped');
    const { restartsPerMinute, stopWithinMs, tell } = this.options;
    const process = new SupervisedProcess(plan, {
      restartsPerMinute,
      stopWithinMs,
      tell,
      started: (name, pid) => this.#noteProcess(name, pid),
      gaveUp: (reason) => this.#giveUp(reason),
    });
    this.#processes.push(process);
    const addresses = await process.start();
    this.#note({ addresses: { ...this.#state.addresses, ...addresses } });
    return addresses;
  }

  /** Writes down that everything is running. */
  markReady(): void {
    this.#note({ state: 'ready' });
  }

  get addresses(): Readonly<Record<string, string>> {
    return this.#state.addresses;
  }

  /** Stops everything that was started, last first, and gives the data folder back. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const process of this.#processes.toReversed()) await process.stop();
    this.options.runFile.remove();
  }

  #noteProcess(name: string, pid: number): void {
    const mark = markOf(pid);
    if (mark) this.#note({ processes: { ...this.#state.processes, [name]: mark } });
  }

  #note(change: Partial<RunState>): void {
    this.#state = { ...this.#state, ...change };
    this.options.runFile.write(this.#state);
  }
}
