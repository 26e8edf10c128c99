import Fastify from 'fastify';
import type { Registry } from 'prom-client';
import { metricsPlugin } from './metrics/metrics-plugin.js';
import { safeHeaders } from './safe-headers.js';

/**
 * Serves the figures of a process that has no other door (作业进程监控指标), at `/metrics`, and that it lives.
 *
 * @throws Error with code `EADDRINUSE` when the port is taken
 */
export async function startMetricsServer({
  host,
  port,
  registry,
}: {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly registry: Registry;
}): Promise<{ url: string; close(): Promise<void> }> {
  const app = Fastify({ logger: false, forceCloseConnections: true });
  safeHeaders(app);
  await app.register(metricsPlugin, { registry });
  app.get('/healthz', async () => ({ status: 'ok' }));
  const url = await app.listen({ host, port });
  return { url, close: () => app.close() };
}
