import type { FastifyInstance } from 'fastify';
import type { PlatformName } from '../../domain/platforms/platform-name.js';

/** How the hub is joined to a platform: to the real one, to a sandbox (沙箱), or not at all. */
export type PlatformConnection = 'connected' | 'sandbox' | 'not-connected';

/** What readiness is judged by. */
export interface HealthOptions {
  /** Resolves when the document store answers. */
  pingStore(): Promise<void>;
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
    return reply.code(store === 'up' ? 200 : 503).send({
      status: store === 'up' ? 'ready' : 'not-ready',
      store,
      platforms: options.platforms,
    });
  });
}
