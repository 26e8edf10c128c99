import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { SUBGRAPHS } from '../../schema/subgraphs.js';
import type { Config } from '../config.js';
import { startGateway } from '../gateway/start-gateway.js';
import { startHttpServer } from '../http/start-http-server.js';
import { developmentKey } from '../identity/development-key.js';
import { subgraphKey } from '../identity/subgraph-token.js';
import { verifyToken } from '../identity/verify-token.js';
import { clockOf, openHubOf, platformsOf, type RunningPart } from './process-parts.js';

const GRAPHIQL_FOLDER = fileURLToPath(new URL('../../console/graphiql', import.meta.url));

/** Longer than it takes to find out that a sign-in is refused, however it is refused. */
const REFUSAL_MS = 500;

/** `hub serve`: the graph, the door for platforms and the pages (服务进程). */
export async function serve(config: Config, logger: Logger): Promise<RunningPart> {
  const { host, port, dataDir, nodeEnv, subgraphUrls, subgraphTimeoutMs } = config;
  const production = nodeEnv === 'production';
  const clock = clockOf(config);
  const hub = await openHubOf(config, logger);
  const { adapters, connections } = platformsOf(config);
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
    clock,
    log: logger,
    production,
  });
  const key = developmentKey(dataDir);
  const server = await startHttpServer({
    host,
    port,
    gateway,
    identify: (token) => verifyToken(token, { key, clock, production }),
    sessions: {
      production,
      publicUrl: config.publicUrl,
      context: {
        ...hub.services,
        sessionTimes: { idleMs: config.sessionIdleMs, longestMs: config.sessionLongestMs },
      },
    },
    refusalMs: REFUSAL_MS,
    trustedProxies: config.trustedProxies,
    services: hub.services,
    adapters,
    health: { pingStore: hub.pingStore, platforms: connections },
    graphiqlFolder: production ? undefined : GRAPHIQL_FOLDER,
    logger,
  });
  return {
    addresses: { http: server.url },
    async close() {
      await server.close();
      await gateway.stop();
      await hub.close();
    },
  };
}
