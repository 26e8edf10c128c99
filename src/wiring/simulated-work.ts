import type { Logger } from 'pino';
import { effectHandlers } from '../../jobs/effect-handlers.js';
import { createEngine } from '../../jobs/engine.js';
import type { TickName } from '../../jobs/queues.js';
import { watchPlatforms } from '../../jobs/watch-platforms.js';
import { workOnDemand } from '../../jobs/work-on-demand.js';
import type { Config } from '../config.js';
import type { TurnAddress } from '../domain/effects/waker.js';
import type { SimulatedClock } from '../simulation/world/simulated-clock.js';
import type { Platforms } from './connect-platforms.js';
import type { OpenHub } from './open-hub.js';
import { smsSenderOf } from './sms-sender.js';

/** What was done until nothing was left to do. */
export interface Idle {
  /** How many wake-ups were still being sent: what they wake may be done now. */
  readonly woken: number;
  /** The turns that were worked on since this was last asked. */
  readonly served: readonly TurnAddress[];
}

/** What carries out what follows from decisions in a simulation (模拟作业): it beats when it is asked to. */
export interface SimulatedWork {
  /** Has one beat done through the queues. */
  beat(name: TickName): Promise<void>;
  /** Resolves once no wake-up waits or is being served. */
  idle(): Promise<Idle>;
  close(): Promise<void>;
}

/** Begins to work for a hub that is open in this thread. */
export async function openSimulatedWork(parts: {
  readonly config: Config;
  readonly hub: OpenHub;
  readonly platforms: Platforms;
  readonly clock: SimulatedClock;
  readonly logger: Logger;
}): Promise<SimulatedWork> {
  const { config, hub, platforms, clock, logger } = parts;
  const { services, waker } = hub;
  const adapters = watchPlatforms(platforms.adapters.values(), services);
  const engine = createEngine({
    services,
    handlers: effectHandlers(services, adapters, { smsSender: smsSenderOf(config, clock) }),
    logger,
    leaseMs: config.leaseMs,
    random: () => 0,
  });
  const { redisUrl = '', workerConcurrency: concurrency, jobLockMs } = config;
  const served: TurnAddress[] = [];
  const work = await workOnDemand(
    { engine, services, adapters, waker, logger },
    { redisUrl, concurrency, jobLockMs },
    (turn) => served.push(turn),
  );
  return {
    beat: (name) => work.beat(name),
    async idle() {
      // A wake-up that is on its way is not in the queue yet.
      await waker.sent();
      await work.idle();
      return { woken: await waker.sent(), served: served.splice(0) };
    },
    close: () => work.close(),
  };
}
