import type { Logger } from 'pino';
import { readConfig } from '../config/read-config.js';
import type { TurnAddress } from '../domain/effects/waker.js';
import { PLATFORM_NAMES } from '../domain/platforms/platform-name.js';
import { developmentKey } from '../identity/development-key.js';
import { issueDevelopmentToken } from '../identity/issue-development-token.js';
import type { SimulatedHub } from '../simulation/simulated-hub.js';
import type { SimulatedClock } from '../simulation/world/simulated-clock.js';
import { freePorts } from '../supervisor/free-ports.js';
import { STAND_IN_PORTS, standIns } from '../supervisor/stand-ins.js';
import { openSandboxes } from './sandbox.js';
import { openDoors } from './serve.js';
import { openSimulatedWork } from './simulated-work.js';
import { openSimulationParts } from './simulation-parts.js';
import { startWorkThread } from './work-thread.js';

export interface SimulatedHubOptions {
  readonly mongodbUri: string;
  readonly redisUrl: string;
  /** An empty folder of its own. */
  readonly dataDir: string;
  /** The compiled entry of the hub, for its work in a thread of its own; without it that is done in this one. */
  readonly main?: string | undefined;
  readonly clock: SimulatedClock;
  readonly logger: Logger;
  /** Told when its work ends before it was closed. */
  readonly failed: (reason: unknown) => void;
}

/** Opens a whole hub in this process, with its doors and its platforms' stand-ins, on a clock that is set. */
export async function openSimulatedHub(
  options: SimulatedHubOptions,
): Promise<SimulatedHub & { close(): Promise<void> }> {
  const { mongodbUri, redisUrl, dataDir, main, clock, logger, failed } = options;
  const [port = 0, ...sandboxPorts] = await freePorts('127.0.0.1', 1 + STAND_IN_PORTS);
  const settings = {
    DATA_DIR: dataDir,
    PORT: String(port),
    MONGODB_URI: mongodbUri,
    REDIS_URL: redisUrl,
    WECHAT_SUBSCRIBE_TEMPLATE: 'simulated',
    // What is done at the same time reads and is recorded together.
    WORKER_CONCURRENCY: '32',
  };
  const all = { ...settings, ...standIns(readConfig(settings), sandboxPorts).forTheHub };
  const config = readConfig(all);
  const { hub, platforms } = await openSimulationParts(config, clock, logger);
  const { services, waker } = hub;
  for (const platform of PLATFORM_NAMES)
    await services.repositories.platformHealth.declare(platform, 'sandbox');
  const doors = await openDoors({ config, hub, platforms, clock, logger, pages: false });
  const sandboxes = await openSandboxes(config, clock);
  const work =
    main === undefined
      ? await openSimulatedWork({ config, hub, platforms, clock, logger })
      : await startWorkThread(main, { settings: all, clock: clock.shared, logLevel: logger.level }, failed);
  const served: TurnAddress[] = [];
  const key = developmentKey(dataDir);
  return {
    clock,
    services,
    sandboxes: sandboxes.addresses,
    beat: (name) => work.beat(name),
    arrived: () => sandboxes.idle(),
    async idle() {
      for (let woken = 1; woken > 0; ) {
        // A wake-up that is on its way is not in the queue yet.
        await waker.sent();
        await sandboxes.idle();
        const idle = await work.idle();
        served.push(...idle.served);
        woken = idle.woken + (await waker.sent());
      }
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
