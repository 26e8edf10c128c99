import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TickName } from '../../jobs/queues.js';
import type { Idle, SimulatedWork } from './simulated-work.js';

/** What a thread of work (作业线程) is started with. */
export interface WorkThreadData {
  readonly settings: Readonly<Record<string, string>>;
  /** What the simulation's clock shows. */
  readonly clock: SharedArrayBuffer;
  readonly logLevel: string;
}

/** What the thread is asked for, one after another. */
export type WorkRequest = { readonly beat: TickName } | 'idle' | 'close';
export type WorkAnswer = { readonly done: Idle | undefined } | { readonly failed: unknown };

/** Much is made and soon forgotten; the larger the room for it, the less often it is swept. */
const YOUNG_OBJECTS_MB = 64;

/**
 * Starts the work of a simulated hub in a thread of its own (作业线程), as `hub work` is a process of its own: it opens the same
 * stores, and shares nothing with this one but the clock.
 *
 * @param main the compiled entry of the hub
 * @param failed told when it ends before it was closed
 */
export async function startWorkThread(
  main: string,
  workerData: WorkThreadData,
  failed: (reason: unknown) => void,
): Promise<SimulatedWork> {
  const thread = new Worker(main, {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_OBJECTS_MB },
  });
  const ended = new Promise<never>((_, reject) => {
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the thread of work ended with ${code}`)));
  });
  ended.catch(failed);
  const answer = async (): Promise<Idle | undefined> => {
    const [answered] = (await Promise.race([once(thread, 'message'), ended])) as [WorkAnswer];
    if ('failed' in answered) throw answered.failed;
    return answered.done;
  };
  let last: Promise<unknown> = answer();
  await last;
  const ask = (request: WorkRequest): Promise<Idle | undefined> => {
    const asked = last.then(() => {
      const answered = answer();
      thread.postMessage(request);
      return answered;
    });
    last = asked.catch(() => {});
    return asked;
  };
  return {
    async beat(name) {
      await ask({ beat: name });
    },
    idle: async () => (await ask('idle')) ?? { woken: 0, served: [] },
    async close() {
      await ask('close').finally(() => thread.terminate());
    },
  };
}
