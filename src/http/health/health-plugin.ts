import type { FastifyInstance } from 'fastify';
import type { AuditHealth } from '../../audit/audit-log.js';
import type { PlatformConnection } from '../../domain/platforms/platform-connection.js';
import type { PlatformName } from '../../domain/platforms/platform-name.js';

/** What readiness is judged by. */
export interface HealthOptions {
  /** Resolves when the document store answers. */
  pingStore(): Promise<void>;
  /** How the audit log of this process is doing. */
  auditHealth(): AuditHealth;
  readonly platforms: Readonly<Partial<Record<PlatformName, PlatformConnection>>>;
}

/**
 * `/healthz` says that the process lives and asks nobody; `/readyz` says whether it can do its work, and which
 * platforms are sandboxes (健康检查).
 */
export async function healthPlugin(app: FastifyInstance, options: HealthOptions): Promise<void> {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const store = await options.pingStore().then(
      () => 'up',
      () => 'down',
    );
    const { trouble, unanchored } = options.auditHealth();
    return reply.code(store === 'up' ? 200 : 503).send({
      status: store === 'up' ? 'ready' : 'not-ready',
      store,
      // What exactly is wrong stands in the log. It stops nothing: what is recorded is recorded.
      audit: { anchors: trouble === undefined ? 'ok' : 'broken', unanchored },
      platforms: options.platforms,
    });
  });
}
