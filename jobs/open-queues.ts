import { type Job, Queue, Worker } from 'bullmq';
import { EFFECTS_QUEUE, TICKS_QUEUE, type TickName, type WakeUp } from './queues.js';
import { serveTurn } from './serve-turn.js';
import { type TickContext, tick } from './tick.js';

/** How a process works on the queues; times in milliseconds. */
export interface QueueSettings {
  readonly redisUrl: string;
  /** How many turns are worked on at once. */
  readonly concurrency: number;
  /** How long a job stays with a worker that has stopped answering. */
  readonly jobLockMs: number;
}

/** The workers of one process, and where its beats are asked for (队列与作业). */
export interface OpenQueues {
  readonly effects: Worker<WakeUp>;
  readonly ticks: Worker<unknown, void, TickName>;
  readonly beats: Queue<unknown, void, TickName>;
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Begins to work on what is in the queues. */
export function openQueues(context: TickContext, settings: QueueSettings): OpenQueues {
  const { logger } = context;
  const connection = { url: settings.redisUrl, maxRetriesPerRequest: null };
  const options = {
    connection,
    lockDuration: settings.jobLockMs,
    stalledInterval: settings.jobLockMs,
    // A job is only a wake-up: however often its worker was killed, it must be tried again.
    maxStalledCount: 1_000_000,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 1_000 },
  };
  const effects = new Worker<WakeUp>(EFFECTS_QUEUE, (job) => serveTurn(job.data, context.engine), {
    ...options,
    concurrency: settings.concurrency,
  });
  const ticks = new Worker<unknown, void, TickName>(TICKS_QUEUE, (job) => tick(job.name, context), {
    ...options,
    // A platform that answers slowly must not hold up the sweep.
    concurrency: 3,
  });
  const beats = new Queue<unknown, void, TickName>(TICKS_QUEUE, { connection });
  const troubled = (error: Error): void => logger.warn({ error: error.message }, 'queue error');
  const failed = (job: Job | undefined, error: Error): void => {
    logger.warn({ job: job?.data, error: error.message }, 'job failed');
  };
  effects.on('error', troubled).on('failed', failed);
  ticks.on('error', troubled).on('failed', failed);
  beats.on('error', troubled);
  return {
    effects,
    ticks,
    beats,
    async ready() {
      await Promise.all([effects.waitUntilReady(), ticks.waitUntilReady()]);
    },
    async close() {
      await Promise.all([effects.close(), ticks.close()]);
      await beats.close();
    },
  };
}
