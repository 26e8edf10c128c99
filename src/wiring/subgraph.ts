import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { SUBGRAPHS } from '../../schema/subgraphs.js';
import type { Config } from '../config.js';
import { subgraphApp } from '../http/graphql/subgraph-app.js';
import { subgraphKey } from '../identity/subgraph-token.js';
import { findLiveHub } from '../supervisor/live-hub.js';
import { clockOf, openHubOf, type RunningPart } from './process-parts.js';

/**
 * `hub subgraph NAME`: one subgraph alone, behind the hub or any Federation 2 router that holds the key (独立子图).
 * It works on the stores that the settings name, or on those of the hub that is running on the data folder.
 *
 * @throws Error when there is no such subgraph, or no key
 */
export async function subgraph(
  name: string,
  port: number,
  config: Config,
  logger: Logger,
): Promise<RunningPart> {
  const make = SUBGRAPHS[name];
  if (!make) throw new Error(`there is no subgraph ${name}; there are ${Object.keys(SUBGRAPHS).join(', ')}`);
  if (config.subgraphKey === undefined) throw new Error('SUBGRAPH_KEY is not set');
  const key = subgraphKey(config.subgraphKey);
  const live = findLiveHub(resolve(config.dataDir));
  const hub = await openHubOf(
    {
      ...config,
      mongodbUri: config.mongodbUri ?? live?.mongodbUri,
      redisUrl: config.redisUrl ?? live?.redisUrl,
    },
    logger,
  );
  const app = await subgraphApp({
    subgraph: make(hub.services),
    key,
    audit: hub.services.audit,
    clock: clockOf(config),
    log: logger,
  });
  const url = await app.listen({ host: config.host, port });
  return {
    addresses: { subgraph: `${url}/graphql` },
    async close() {
      await app.close();
      await hub.close();
    },
  };
}
