import type { Logger } from 'pino';
import { effectHandlers } from '../../jobs/effect-handlers.js';
import { createEngine } from '../../jobs/engine.js';
import { startWorker } from '../../jobs/worker.js';
import type { Config } from '../config.js';
import { openHubOf, platformsOf, type RunningPart } from './process-parts.js';

/** `hub work`: carries out what follows from decisions (作业进程). */
export async function work(config: Config, logger: Logger): Promise<RunningPart> {
  const hub = await openHubOf(config, logger);
  const { services, waker } = hub;
  const { adapters } = platformsOf(config, hub);
  const { leaseMs, redisUrl = '', workerConcurrency, sweepEveryMs, pullEveryMs, jobLockMs } = config;
  const engine = createEngine({
    services,
    handlers: effectHandlers(services, adapters),
    logger,
    leaseMs,
    random: Math.random,
  });
  const worker = await startWorker(
    { engine, services, adapters, waker, logger },
    { redisUrl, concurrency: workerConcurrency, sweepEveryMs, pullEveryMs, jobLockMs },
  );
  return {
    addresses: {},
    async close() {
      await worker.close();
      await hub.close();
    },
  };
}
