import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { SimulatedClock } from '../simulation/world/simulated-clock.js';
import { connectPlatforms, type Platforms } from './connect-platforms.js';
import { fileStoreOf } from './file-store.js';
import { type OpenHub, openHub } from './open-hub.js';

/** A platform that is up again is found to be up at once: the machine's time passes too slowly to wait for it. */
const BREAKER = { openForMs: 1 };

/** Opens the records of a simulated hub in one of its threads, and the way to its platforms. */
export async function openSimulationParts(
  config: Config,
  clock: SimulatedClock,
  logger: Logger,
): Promise<{ readonly hub: OpenHub; readonly platforms: Platforms }> {
  const { mongodbUri = '', redisUrl = '', dataDir } = config;
  const hub = await openHub({
    mongodbUri,
    redisUrl,
    clock,
    checkpoint: async () => {},
    logger,
    dataDir,
    fileStore: fileStoreOf(config),
    sealing: config,
    anchorFile: undefined,
    model: config,
    families: config,
  });
  const { platformStates } = hub.services.repositories;
  return { hub, platforms: connectPlatforms(config, platformStates, { clock, breaker: BREAKER }) };
}
