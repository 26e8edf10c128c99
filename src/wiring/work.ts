import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { effectHandlers } from '../../jobs/effect-handlers.js';
import { createEngine } from '../../jobs/engine.js';
import { watchPlatforms } from '../../jobs/watch-platforms.js';
import { startWorker } from '../../jobs/worker.js';
import type { Config } from '../config.js';
import { PLATFORM_NAMES } from '../domain/platforms/platform-name.js';
import { auditMetrics } from '../http/metrics/audit-metrics.js';
import { workMetrics } from '../http/metrics/work-metrics.js';
import { startMetricsServer } from '../http/start-metrics-server.js';
import { openHubOf, platformsOf, type RunningPart } from './process-parts.js';
import { smsSenderOf } from './sms-sender.js';

/** `hub work`: carries out what follows from decisions (作业进程). */
export async function work(config: Config, logger: Logger): Promise<RunningPart> {
  const hub = await openHubOf(config, logger);
  const { services, waker } = hub;
  const platforms = platformsOf(config, hub);
  for (const platform of PLATFORM_NAMES) {
    const connection = platforms.connections[platform] ?? 'not-connected';
    await services.repositories.platformHealth.declare(platform, connection);
  }
  const registry = new Registry();
  const metrics = workMetrics(registry);
  auditMetrics(registry, hub.auditHealth);
  const adapters = watchPlatforms(platforms.adapters.values(), services, metrics);
  const { leaseMs, redisUrl = '', workerConcurrency, sweepEveryMs, pullEveryMs, jobLockMs } = config;
  const engine = createEngine({
    services,
    handlers: effectHandlers(services, adapters, { metrics, smsSender: smsSenderOf(config, services.clock) }),
    logger,
    leaseMs,
    random: Math.random,
  });
  const worker = await startWorker(
    { engine, services, adapters, waker, logger },
    { redisUrl, concurrency: workerConcurrency, sweepEveryMs, pullEveryMs, jobLockMs },
  );
  const figures = await startMetricsServer({ host: config.host, port: config.workerMetricsPort, registry });
  return {
    addresses: { 'worker-metrics': figures.url },
    async close() {
      await figures.close();
      await worker.close();
      await hub.close();
    },
  };
}
