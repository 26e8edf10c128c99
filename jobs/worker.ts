import { type Job, Queue, Worker } from 'bullmq';
import type { Logger } from 'pino';
import { drainLane } from './drain-lane.js';
import { EFFECTS_QUEUE, TICKS_QUEUE, type TickName, type WakeUp } from './queues.js';
import { type TickContext, tick } from './tick.js';

/** How a worker process runs; all times in milliseconds. */
export interface WorkerSettings {
  readonly redisUrl: string;
  /** How many lanes are worked on at once. */
  readonly concurrency: number;
  readonly sweepEveryMs: number;
  readonly pullEveryMs: number;
  /** How long a job stays with a worker that has stopped answering. */
  readonly jobLockMs: number;
}

const SCHEDULES_CHECKED_EVERY_MS = 2_000;

/** A new period begins twice a month; a minute late is early enough. */
const ROUNDS_EVERY_MS = 60_000;

/** Starts the workers of this process (作业进程). */
export async function startWorker(
  context: TickContext,
  settings: WorkerSettings,
): Promise<{ close(): Promise<void> }> {
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
  const effects = new Worker<WakeUp>(EFFECTS_QUEUE, (job) => drainLane(job.data, context.engine), {
    ...options,
    concurrency: settings.concurrency,
  });
  const ticks = new Worker<unknown, void, TickName>(TICKS_QUEUE, (job) => tick(job.name, context), {
    ...options,
    // A platform that answers slowly must not hold up the sweep.
    concurrency: 3,
  });
  const schedules = new Queue<unknown, void, TickName>(TICKS_QUEUE, { connection });
  const troubled = (error: Error): void => logger.warn({ error: error.message }, 'queue error');
  const failed = (job: Job | undefined, error: Error): void => {
    logger.warn({ job: job?.data, error: error.message }, 'job failed');
  };
  effects.on('error', troubled).on('failed', failed);
  ticks.on('error', troubled).on('failed', failed);
  schedules.on('error', troubled);
  const keepSchedules = keepScheduled(schedules, settings, logger);
  await Promise.all([effects.waitUntilReady(), ticks.waitUntilReady(), keepSchedules.first]);
  return {
    async close() {
      keepSchedules.stop();
      await Promise.all([effects.close(), ticks.close()]);
      await schedules.close();
    },
  };
}

/** Redis may be emptied at any time, so the schedules are looked after for as long as the worker lives. */
function keepScheduled(
  queue: Queue<unknown, void, TickName>,
  settings: WorkerSettings,
  logger: Logger,
): { first: Promise<void>; stop(): void } {
  const every: Readonly<Record<TickName, number>> = {
    sweep: settings.sweepEveryMs,
    dues: settings.sweepEveryMs,
    rounds: ROUNDS_EVERY_MS,
    keys: settings.sweepEveryMs,
    pull: settings.pullEveryMs,
  };
  const ensure = async (): Promise<void> => {
    for (const [name, ms] of Object.entries(every) as [TickName, number][]) {
      if (await queue.getJobScheduler(name)) continue;
      await queue.upsertJobScheduler(name, { every: ms }, { name, opts: { removeOnComplete: true } });
    }
  };
  const timer = setInterval(() => {
    ensure().catch((error: Error) => logger.warn({ error: error.message }, 'schedules not checked'));
  }, SCHEDULES_CHECKED_EVERY_MS);
  return { first: ensure(), stop: () => clearInterval(timer) };
}
