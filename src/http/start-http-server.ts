import cookie from '@fastify/cookie';
import type { Queue } from 'bullmq';
import Fastify from 'fastify';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import type { PlatformAdapter } from '../../adapters/port.js';
import type { ChangeHints } from '../domain/effects/change-hints.js';
import type { PlatformName } from '../domain/platforms/platform-name.js';
import type { Gateway } from '../gateway/start-gateway.js';
import type { ServiceContext } from '../services/context.js';
import { listPlatforms } from '../services/disputes/queue/list-platforms.js';
import { advicePlugin } from './advice/advice-plugin.js';
import { assistantPagePlugin } from './assistant/assistant-page-plugin.js';
import { callbacksPlugin } from './callbacks/callbacks-plugin.js';
import { filesPlugin } from './files/files-plugin.js';
import { graphiqlPlugin } from './graphql/graphiql-plugin.js';
import { type GraphqlPluginOptions, graphqlPlugin } from './graphql/graphql-plugin.js';
import { identityRefusals } from './graphql/identity-refusals.js';
import { streamPlugin } from './graphql/stream-plugin.js';
import { type HealthOptions, healthPlugin } from './health/health-plugin.js';
import { auditMetrics } from './metrics/audit-metrics.js';
import { callbackMetrics } from './metrics/callback-metrics.js';
import { metricsPlugin } from './metrics/metrics-plugin.js';
import { platformMetrics } from './metrics/platform-metrics.js';
import { type OauthPluginOptions, oauthPlugin } from './oauth/oauth-plugin.js';
import { papersPlugin } from './papers/papers-plugin.js';
import { queueBoardPlugin } from './queues/queue-board-plugin.js';
import { type WechatSignInOptions, wechatSignInPlugin } from './residents/wechat-sign-in-plugin.js';
import { safeHeaders } from './safe-headers.js';
import { sessionPlugin } from './session/session-plugin.js';
import type { SessionsOverHttp } from './session/sessions-over-http.js';
import { signInPagePlugin } from './session/sign-in-page-plugin.js';

export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly gateway: Gateway;
  readonly identify: GraphqlPluginOptions['identify'];
  readonly sessions: SessionsOverHttp;
  /** What tells of changes to whoever follows them. */
  readonly hints: ChangeHints;
  /** How often it is looked whether a subscriber may still listen, in milliseconds. */
  readonly recheckMs: number;
  /** A refused sign-in is answered no sooner than after so many milliseconds. */
  readonly refusalMs: number;
  /** Proxies whose word is taken for where a request comes from. */
  readonly trustedProxies: readonly string[];
  /** How residents are known; without it they are not. */
  readonly residentIdentity: WechatSignInOptions['identity'];
  /** Who signs the tokens of partner systems. */
  readonly tokenIssuer: OauthPluginOptions['issuer'];
  readonly services: ServiceContext;
  readonly adapters: ReadonlyMap<PlatformName, PlatformAdapter>;
  readonly health: HealthOptions;
  /** What the board of the queues shows; without it the board is not served. */
  readonly queues?: readonly Queue[];
  /** Where the built GraphiQL page is; without it the page is not served. */
  readonly graphiqlFolder: string | undefined;
  /** Where the built page of the legal assistant is; without it the page is not served. */
  readonly assistantFolder: string | undefined;
  /** Where the built page for signing in is; without it the page is not served. */
  readonly signInFolder: string | undefined;
  /** How long a request may take to arrive whole, in milliseconds. @defaultValue 30,000 */
  readonly requestTimeoutMs?: number;
  readonly logger: Logger;
}

const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Opens every door of the hub on one port: the graph, the callbacks, the pages, health and figures.
 *
 * @throws Error with code `EADDRINUSE` when the port is taken
 */
export async function startHttpServer(
  options: HttpServerOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const { host, port, gateway, identify, services, adapters, health, graphiqlFolder, logger } = options;
  const {
    sessions,
    hints,
    recheckMs,
    refusalMs,
    residentIdentity,
    tokenIssuer,
    trustedProxies,
    signInFolder,
    assistantFolder,
    queues,
    requestTimeoutMs = REQUEST_TIMEOUT_MS,
  } = options;
  // A client that sends its request drop by drop is cut off.
  const app = Fastify({
    logger: false,
    requestTimeout: requestTimeoutMs,
    // Node swaps the two where headers had more time than the whole request.
    http: { connectionsCheckingInterval: requestTimeoutMs / 10, headersTimeout: requestTimeoutMs },
    forceCloseConnections: 'idle',
    ...(trustedProxies.length > 0 ? { trustProxy: [...trustedProxies] } : {}),
  });
  safeHeaders(app);
  const registry = new Registry();
  await app.register(cookie);
  await app.register(sessionPlugin, { sessions, logger, refusalMs });
  const callers = { identify, sessions, refused: identityRefusals(services, logger) };
  await app.register(graphqlPlugin, { ...callers, gateway, log: logger });
  await app.register(papersPlugin, { ...callers, services, log: logger });
  await app.register(streamPlugin, { ...callers, gateway, hints, recheckMs, log: logger });
  await app.register(filesPlugin, { ...callers, services, log: logger });
  await app.register(advicePlugin, { ...callers, services, publicUrl: tokenIssuer.issuer, log: logger });
  await app.register(callbacksPlugin, { adapters, services, metrics: callbackMetrics(registry), logger });
  await app.register(wechatSignInPlugin, {
    identity: residentIdentity,
    sessions,
    issuer: tokenIssuer,
    logger,
  });
  await app.register(oauthPlugin, { issuer: tokenIssuer, services, logger });
  await app.register(healthPlugin, health);
  auditMetrics(registry, health.auditHealth);
  platformMetrics(registry, async () => ({
    now: services.clock.now(),
    platforms: await listPlatforms(services),
  }));
  await app.register(metricsPlugin, { registry });
  if (queues) await app.register(queueBoardPlugin, { ...callers, queues });
  if (signInFolder !== undefined) await app.register(signInPagePlugin, { folder: signInFolder });
  if (assistantFolder !== undefined) await app.register(assistantPagePlugin, { folder: assistantFolder });
  if (graphiqlFolder !== undefined) await app.register(graphiqlPlugin, { folder: graphiqlFolder });
  const home = graphiqlFolder === undefined ? '/sign-in/' : '/graphiql/';
  app.get('/', async (_request, reply) => reply.redirect(home));
  const url = await app.listen({ host, port });
  return { url, close: () => app.close() };
}
