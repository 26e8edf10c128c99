import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { openQueues, type QueueSettings } from './open-queues.js';
import type { TickName } from './queues.js';
import type { TickContext } from './tick.js';

/** How a worker process runs; all times in milliseconds. */
export interface WorkerSettings extends QueueSettings {
  readonly sweepEveryMs: number;
  readonly pullEveryMs: number;
}

const SCHEDULES_CHECKED_EVERY_MS = 2_000;

/** A new period begins twice a month; a minute late is early enough. */
const ROUNDS_EVERY_MS = 60_000;

/** A new corpus version is rare, and its words are found meanwhile. */
const VECTORS_EVERY_MS = 5_000;

/** Starts the workers of this process (作业进程). */
export async function startWorker(
  context: TickContext,
  settings: WorkerSettings,
): Promise<{ close(): Promise<void> }> {
  const { logger } = context;
  const queues = openQueues(context, settings);
  const keepSchedules = keepScheduled(queues.beats, settings, logger);
  await Promise.all([queues.ready(), keepSchedules.first]);
  return {
    async close() {
      keepSchedules.stop();
      await queues.close();
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
    vectors: VECTORS_EVERY_MS,
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
