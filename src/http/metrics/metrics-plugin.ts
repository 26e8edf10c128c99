import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, type Registry } from 'prom-client';

/** Serves this process's figures for Prometheus at `/metrics` (监控指标). They name no person and no case. */
export async function metricsPlugin(
  app: FastifyInstance,
  { registry }: { registry: Registry },
): Promise<void> {
  collectDefaultMetrics({ register: registry });
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
