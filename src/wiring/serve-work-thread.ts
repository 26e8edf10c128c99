import { parentPort, workerData } from 'node:worker_threads';
import { readConfig } from '../config/read-config.js';
import { createLogger } from '../logger.js';
import { SimulatedClock } from '../simulation/world/simulated-clock.js';
import { openSimulatedWork } from './simulated-work.js';
import { openSimulationParts } from './simulation-parts.js';
import type { WorkAnswer, WorkRequest, WorkThreadData } from './work-thread.js';

/** What a thread of work does until it is closed (作业线程): see `startWorkThread`. */
export async function serveWorkThread(): Promise<void> {
  const { settings, clock: shared, logLevel } = workerData as WorkThreadData;
  const config = readConfig(settings);
  const clock = new SimulatedClock(new Date(0), shared);
  const logger = createLogger({ name: 'simulate-work', level: logLevel, format: 'json' });
  const { hub, platforms } = await openSimulationParts(config, clock, logger);
  const work = await openSimulatedWork({ config, hub, platforms, clock, logger });
  const answer = async (request: WorkRequest): Promise<WorkAnswer> => {
    try {
      if (request === 'idle') return { done: await work.idle() };
      if (request !== 'close') await work.beat(request.beat);
      else {
        await work.close();
        await hub.close();
      }
      return { done: undefined };
    } catch (failed) {
      return { failed };
    }
  };
  parentPort?.on('message', async (request: WorkRequest) => parentPort?.postMessage(await answer(request)));
  parentPort?.postMessage({ done: undefined } satisfies WorkAnswer);
}
