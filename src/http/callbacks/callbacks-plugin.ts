import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { PlatformAdapter, RawCallback, Received } from '../../../adapters/port.js';
import { isPlatformName, type PlatformName } from '../../domain/platforms/platform-name.js';
import type { ServiceContext } from '../../services/context.js';
import { acceptReports } from '../../services/inbox/accept-reports.js';
import type { CallbackMetrics } from '../metrics/callback-metrics.js';
import { sayAtOnce } from './say-at-once.js';

/** What the door for platforms needs. */
export interface CallbacksOptions {
  readonly adapters: ReadonlyMap<PlatformName, PlatformAdapter>;
  readonly services: ServiceContext;
  readonly metrics: CallbackMetrics;
  readonly logger: Logger;
}

const LARGEST_BODY_BYTES = 1024 * 1024;

/**
 * The door for platforms (平台回调): `/callbacks/PLATFORM`. What comes in is verified, stored, and only then
 * acknowledged; a platform that is turned away learns the status and nothing else.
 */
export async function callbacksPlugin(app: FastifyInstance, options: CallbacksOptions): Promise<void> {
  const { adapters, services, metrics, logger } = options;
  // Signatures cover bytes, so nothing may parse a body before its adapter does.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  app.setErrorHandler<Error & { statusCode?: number; code?: string }>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) logger.error({ error, platform: platformOf(request) }, 'callback failed');
    else metrics.refused(platformOf(request) ?? 'unknown', causeOf(status, error.code));
    return reply.code(status).send();
  });

  app.route({
    method: ['GET', 'POST'],
    url: '/callbacks/:platform',
    bodyLimit: LARGEST_BODY_BYTES,
    handler: async (request, reply) => {
      const platform = platformOf(request);
      const adapter = platform && adapters.get(platform);
      if (!adapter) {
        metrics.refused('unknown', 'unknown-platform');
        return reply.code(404).send();
      }
      const received = await adapter.receive(rawCallback(request));
      if (!received.accepted) return turnAway(reply, adapter.name, received, options);
      const fresh = await acceptReports(received.reports, services);
      metrics.received(adapter.name, received.reports.length, fresh);
      const { status, contentType, body } = await sayAtOnce(received, services, logger);
      return reply.code(status).type(contentType).send(body);
    },
  });
}

function turnAway(
  reply: FastifyReply,
  platform: PlatformName,
  { code, status, detail }: Extract<Received, { accepted: false }>,
  { metrics, logger }: CallbacksOptions,
): FastifyReply {
  metrics.refused(platform, code);
  logger.warn({ platform, code, detail }, 'callback refused');
  return reply.code(status).send();
}

function platformOf(request: FastifyRequest): PlatformName | undefined {
  const { platform } = (request.params ?? {}) as { platform?: string };
  return platform !== undefined && isPlatformName(platform) ? platform : undefined;
}

/** Whoever goes away, or is too slow, before all has come is told apart from whoever sends what cannot be read. */
function causeOf(status: number, code: string | undefined): string {
  if (code === 'ECONNRESET') return 'cut-off';
  return status === 413 ? 'too-large' : 'malformed';
}

const rawCallback = (request: FastifyRequest): RawCallback => ({
  method: request.method,
  headers: singleValues(request.headers),
  query: singleValues(request.query as Record<string, unknown>),
  body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
});

/** A header or parameter that was sent twice counts as not sent: nobody may choose which one is looked at. */
const singleValues = (values: Record<string, unknown>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
