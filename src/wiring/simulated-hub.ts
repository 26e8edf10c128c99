import type { Logger } from 'pino';
import { effectHandlers } from '../../jobs/effect-handlers.js';
import { createEngine } from '../../jobs/engine.js';
import { watchPlatforms } from '../../jobs/watch-platforms.js';
import { workOnDemand } from '../../jobs/work-on-demand.js';
import { readConfig } from '../config/read-config.js';
import type { TurnAddress } from '../domain/effects/waker.js';
import { PLATFORM_NAMES } from '../domain/platforms/platform-name.js';
import { developmentKey } from '../identity/development-key.js';
import { issueDevelopmentToken } from '../identity/issue-development-token.js';
import type { SimulatedHub } from '../simulation/simulated-hub.js';
import type { SimulatedClock } from '../simulation/world/simulated-clock.js';
import { freePorts } from '../supervisor/free-ports.js';
import { STAND_IN_PORTS, standIns } from '../supervisor/stand-ins.js';
import { connectPlatforms } from './connect-platforms.js';
import { fileStoreOf } from './file-store.js';
import { openHub } from './open-hub.js';
import { openSandboxes } from './sandbox.js';
import { openDoors } from './serve.js';
import { smsSenderOf } from './sms-sender.js';

export interface SimulatedHubOptions {
  readonly mongodbUri: string;
  readonly redisUrl: string;
  /** An empty folder of its own. */
  readonly dataDir: string;
  readonly clock: SimulatedClock;
  readonly logger: Logger;
}

/** A platform that is up again is found to be up at once: the machine's time passes too slowly to wait for it. */
const BREAKER = { openForMs: 1 };

/** Opens a whole hub in this process, with its doors and its platforms' stand-ins, on a clock that is set. */
export async function openSimulatedHub(
  options: SimulatedHubOptions,
): Promise<SimulatedHub & { close(): Promise<void> }> {
  const { mongodbUri, redisUrl, dataDir, clock, logger } = options;
  const [port = 0, ...sandboxPorts] = await freePorts('127.0.0.1', 1 + STAND_IN_PORTS);
  const settings = {
    DATA_DIR: dataDir,
    PORT: String(port),
    MONGODB_URI: mongodbUri,
    REDIS_URL: redisUrl,
    WECHAT_SUBSCRIBE_TEMPLATE: 'simulated',
  };
  const config = readConfig({ ...settings, ...standIns(readConfig(settings), sandboxPorts).forTheHub });
  const checkpoint = async () => {};
  const hub = await openHub({
    mongodbUri,
    redisUrl,
    clock,
    checkpoint,
    logger,
    dataDir,
    fileStore: fileStoreOf(config),
    sealing: config,
    anchorFile: undefined,
    model: config,
    families: config,
  });
  const { services, waker } = hub;
  const platforms = connectPlatforms(config, services.repositories.platformStates, {
    clock,
    breaker: BREAKER,
  });
  for (const platform of PLATFORM_NAMES)
    await services.repositories.platformHealth.declare(platform, 'sandbox');
  const doors = await openDoors({ config, hub, platforms, clock, logger, pages: false });
  const sandboxes = await openSandboxes(config, clock);
  const adapters = watchPlatforms(platforms.adapters.values(), services);
  const engine = createEngine({
    services,
    handlers: effectHandlers(services, adapters, { smsSender: smsSenderOf(config, clock) }),
    logger,
    leaseMs: config.leaseMs,
    random: () => 0,
  });
  const served: TurnAddress[] = [];
  const work = await workOnDemand(
    { engine, services, adapters, waker, logger },
    { redisUrl, concurrency: config.workerConcurrency, jobLockMs: config.jobLockMs },
    (turn) => served.push(turn),
  );
  const key = developmentKey(dataDir);
  return {
    clock,
    services,
    sandboxes: sandboxes.addresses,
    beat: (name) => work.beat(name),
    arrived: () => sandboxes.idle(),
    async idle() {
      do {
        await sandboxes.idle();
        await work.idle();
        // What was just done may have woken others.
      } while ((await waker.sent()) > 0);
    },
    served: () => served.splice(0),
    async ask<Data>(who: Parameters<SimulatedHub['ask']>[0], query: string, variables: object = {}) {
      const response = await fetch(`${doors.addresses.http}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await issueDevelopmentToken(key, who, clock)}`,
        },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data?: Data; errors?: unknown };
      if (!answer.data || answer.errors) throw new Error(`the graph answered ${JSON.stringify(answer)}`);
      return answer.data;
    },
    async close() {
      await work.close();
      await sandboxes.close();
      await doors.close();
    },
  };
}
