import { EventEmitter } from 'node:events';
import { type Job, Queue, type Worker } from 'bullmq';
import type { TurnAddress } from '../src/domain/effects/waker.js';
import { openQueues, type QueueSettings } from './open-queues.js';
import { EFFECTS_QUEUE, type TickName, type WakeUp } from './queues.js';
import type { TickContext } from './tick.js';

/** Workers that beat when they are asked to, and say when they have nothing to do. */
export interface WorkOnDemand {
  /** Has one beat done, through its queue. @throws Error when it failed */
  beat(name: TickName): Promise<void>;
  /** Resolves once no wake-up is waiting or being served. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Works on the queues for a hub whose clock does not go by itself (按需节拍): nothing beats unless it is asked to. It
 * must be the only one who works on them.
 *
 * @param onServed told of every turn that was worked on
 */
export async function workOnDemand(
  context: TickContext,
  settings: QueueSettings,
  onServed: (turn: TurnAddress) => void,
): Promise<WorkOnDemand> {
  const queues = openQueues(context, settings);
  const wakeUps = new Queue<WakeUp>(EFFECTS_QUEUE, {
    connection: { url: settings.redisUrl, maxRetriesPerRequest: null },
  });
  const served = servedBy(queues.effects);
  queues.effects.on('completed', ({ data }) => onServed(data));
  const beaten = new EventEmitter();
  queues.ticks.on('completed', ({ id = '' }) => beaten.emit(id));
  queues.ticks.on('failed', (job, error) => beaten.emit(job?.id ?? '', error));
  await Promise.all([queues.ready(), wakeUps.waitUntilReady()]);
  let beats = 0;
  return {
    async beat(name) {
      beats += 1;
      const jobId = `beat-${beats}`;
      const done = new Promise<void>((resolve, reject) => {
        beaten.once(jobId, (error?: Error) => (error ? reject(error) : resolve()));
      });
      await queues.beats.add(name, undefined, { jobId, removeOnComplete: true, removeOnFail: true });
      await done;
    },
    async idle() {
      for (;;) {
        const next = served.next();
        if (served.busy()) {
          await next;
          continue;
        }
        const counts = await wakeUps.getJobCounts('wait', 'active', 'delayed', 'prioritized');
        if (Object.values(counts).every((count) => count === 0)) return;
        await next;
      }
    },
    async close() {
      await queues.close();
      await wakeUps.close();
    },
  };
}

/** When a job of a worker was served: only when none is any more is it worth asking whether others wait. */
function servedBy(worker: Worker<WakeUp>): { busy(): boolean; next(): Promise<void> } {
  const waiting: (() => void)[] = [];
  const serving = new Set<string | undefined>();
  const tell = (job: Job<WakeUp> | undefined): void => {
    serving.delete(job?.id);
    for (const resolve of waiting.splice(0)) resolve();
  };
  worker.on('active', ({ id }) => serving.add(id));
  worker.on('completed', tell).on('failed', tell);
  return { busy: () => serving.size > 0, next: () => new Promise((resolve) => waiting.push(resolve)) };
}
