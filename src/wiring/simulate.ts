import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { startOfDay } from '../domain/time/add-days.js';
import { type SimulationOptions, type SimulationReport, simulate } from '../simulation/simulate.js';
import type { SimulatedHub } from '../simulation/simulated-hub.js';
import { FIRST_DAY } from '../simulation/world/first-day.js';
import { SimulatedClock } from '../simulation/world/simulated-clock.js';
import { freePorts } from '../supervisor/free-ports.js';
import { redisPlan } from '../supervisor/plans/redis.js';
import { privateStore, storePlan } from '../supervisor/plans/store.js';
import { RunFile } from '../supervisor/run-file.js';
import { Supervisor } from '../supervisor/supervisor.js';
import { openSimulatedHub } from './simulated-hub.js';
import { store } from './store.js';

export interface SimulationParts {
  /** The compiled entry of the hub, for a document store in a process of its own; without it the store runs here. */
  readonly main?: string;
  readonly logger: Logger;
  /** Puts something in the place of a part of the hub, to see whether it is missed. */
  readonly replace?: (hub: SimulatedHub) => SimulatedHub;
}

/**
 * `hub simulate`: some time of a subdistrict on a clock of its own (模拟运行), on stores of its own that are gone afterwards.
 *
 * @throws StartError when its stores do not start, or do not stay
 */
export async function runSimulation(
  { main, logger, replace = (hub) => hub }: SimulationParts,
  options: SimulationOptions,
): Promise<SimulationReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-simulation-'));
  const supervisor = new Supervisor({
    runFile: new RunFile(dataDir),
    restartsPerMinute: 0,
    stopWithinMs: 5_000,
    tell: (line) => logger.warn(line),
  });
  const closing: (() => Promise<void>)[] = [() => supervisor.stop()];
  try {
    await supervisor.claimFolder();
    const [redisPort = 0, storePort = 0] = await freePorts('127.0.0.1', 2);
    const { redis: redisUrl = '' } = await supervisor.start(redisPlan(dataDir, redisPort));
    let mongodbUri: string | undefined;
    if (main === undefined) {
      const here = await store({
        host: '127.0.0.1',
        port: 0,
        file: join(dataDir, 'store.db'),
        survives: 'crash',
      });
      closing.push(() => here.close());
      mongodbUri = here.addresses.store;
    } else {
      mongodbUri = (await supervisor.start(storePlan(privateStore(dataDir), storePort, main, 'crash'))).store;
    }
    const clock = new SimulatedClock(startOfDay(FIRST_DAY));
    let failed = (_reason: unknown): void => {};
    const broken = new Promise<never>((_, reject) => {
      failed = reject;
    });
    broken.catch(() => {});
    const stores = { mongodbUri: mongodbUri ?? '', redisUrl, dataDir };
    const hub = await openSimulatedHub({ ...stores, main, clock, logger, failed });
    closing.push(() => hub.close());
    return await Promise.race([
      simulate(replace(hub), options),
      supervisor.gaveUp,
      broken,
      aborted(options.signal),
    ]);
  } finally {
    for (const close of closing.toReversed()) await close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const aborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
