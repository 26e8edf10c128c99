import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { queuesToLookAt } from '../../jobs/queues-to-look-at.js';
import { SUBGRAPHS } from '../../schema/subgraphs.js';
import type { Config } from '../config.js';
import type { Clock } from '../domain/time/clock.js';
import { startGateway } from '../gateway/start-gateway.js';
import { startHttpServer } from '../http/start-http-server.js';
import { developmentKey } from '../identity/development-key.js';
import { subgraphKey } from '../identity/subgraph-token.js';
import { verifyBearer } from '../identity/verify-bearer.js';
import { freePorts } from '../supervisor/free-ports.js';
import type { Platforms } from './connect-platforms.js';
import type { OpenHub } from './open-hub.js';
import { clockOf, openHubOf, platformsOf, type RunningPart } from './process-parts.js';
import { residentIdentityOf } from './resident-identity.js';
import { tokenIssuer } from './token-issuer.js';

const pageFolder = (page: string) => fileURLToPath(new URL(`../../console/${page}`, import.meta.url));

/** Longer than it takes to find out that a sign-in is refused, however it is refused. */
const REFUSAL_MS = 500;

/** Whoever was shut out hears nothing more, and within so many milliseconds his streams end too. */
const RECHECK_MS = 30_000;

/** `hub serve`: the graph, the door for platforms and the pages (服务进程). */
export async function serve(settings: Config, logger: Logger): Promise<RunningPart> {
  const config = { ...settings, port: await knownPort(settings) };
  const hub = await openHubOf(config, logger);
  const platforms = platformsOf(config, hub);
  return openDoors({ config, hub, platforms, clock: clockOf(config), logger, pages: true });
}

/** A hub that is open, and what its doors are opened with. */
export interface Doors {
  readonly config: Config;
  readonly hub: OpenHub;
  readonly platforms: Platforms;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whether people come here with a browser: the pages must have been built. */
  readonly pages: boolean;
}

/** Opens the doors of a hub on the port that the settings name; closing them closes the hub, too. */
export async function openDoors(doors: Doors): Promise<RunningPart> {
  const { config, hub, platforms, clock, logger, pages } = doors;
  const { host, port, dataDir, nodeEnv, subgraphUrls, subgraphTimeoutMs } = config;
  const production = nodeEnv === 'production';
  const { adapters, connections } = platforms;
  const gateway = await startGateway({
    subgraphs: Object.values(SUBGRAPHS).map((subgraph) => subgraph(hub.services)),
    ...(config.subgraphKey === undefined
      ? {}
      : {
          remote: {
            urls: subgraphUrls,
            key: subgraphKey(config.subgraphKey),
            timeoutMs: subgraphTimeoutMs,
          },
        }),
    audit: hub.services.audit,
    clock,
    log: logger,
    production,
  });
  const development = { key: developmentKey(dataDir), clock, production };
  const issuer = tokenIssuer(config, logger);
  const access = { ...issuer, findPartner: (id: string) => hub.services.repositories.partners.find(id) };
  const board = config.redisUrl === undefined ? undefined : queuesToLookAt(config.redisUrl, logger);
  const server = await startHttpServer({
    host,
    port,
    gateway,
    sessions: {
      production,
      publicUrl: config.publicUrl,
      context: {
        ...hub.services,
        sessionTimes: { idleMs: config.sessionIdleMs, longestMs: config.sessionLongestMs },
      },
    },
    hints: hub.hints,
    recheckMs: RECHECK_MS,
    refusalMs: REFUSAL_MS,
    trustedProxies: config.trustedProxies,
    identify: (token) => verifyBearer(token, { development, access }),
    residentIdentity: residentIdentityOf(config),
    tokenIssuer: issuer,
    services: hub.services,
    adapters,
    health: { pingStore: hub.pingStore, auditHealth: hub.auditHealth, platforms: connections },
    ...(board ? { queues: board.queues } : {}),
    graphiqlFolder: pages && !production ? pageFolder('graphiql') : undefined,
    signInFolder: pages ? pageFolder('sign-in') : undefined,
    assistantFolder: pages ? pageFolder('assistant') : undefined,
    logger,
  });
  return {
    addresses: { http: server.url },
    async close() {
      await server.close();
      await board?.close();
      await gateway.stop();
      await hub.close();
    },
  };
}

/** Tokens name the address that the hub listens on, so it must be known before the door opens. */
async function knownPort({ host, port }: Config): Promise<number> {
  if (port !== 0) return port;
  const [free = 0] = await freePorts(host, 1);
  return free;
}
