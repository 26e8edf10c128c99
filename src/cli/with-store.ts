import { resolve } from 'node:path';
import type { Config } from '../config.js';
import { freePorts } from '../supervisor/free-ports.js';
import { findLiveHub } from '../supervisor/live-hub.js';
import { privateStore, storePlan, storeUri } from '../supervisor/plans/store.js';
import { SupervisedProcess } from '../supervisor/supervised-process.js';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';

/**
 * Does something with the document store: the one that the settings name, or the one of the hub that is running on
 * this data folder, or else the folder's own, started for just as long.
 *
 * @param work is given the settings with the store's address in them
 */
export async function withStore<Result>(
  cli: Cli,
  work: (config: Config) => Promise<Result>,
): Promise<Result> {
  const config = cli.config();
  if (config.mongodbUri !== undefined) return work(config);
  const hub = findLiveHub(resolve(config.dataDir));
  if (hub && !hub.ready) throw new CommandError(`the hub on ${config.dataDir} is still starting: try again`);
  if (hub?.mongodbUri !== undefined) return work({ ...config, mongodbUri: hub.mongodbUri });
  const store = await startStore(cli, config);
  try {
    return await work({ ...config, mongodbUri: store.uri });
  } finally {
    await store.stop();
  }
}

async function startStore({ wiring, main, tell }: Cli, config: Config) {
  const store = privateStore(resolve(config.dataDir));
  if (store.kind === 'embedded') {
    // In this very process: it lives no longer than the command does.
    const running = await wiring.store({ host: '127.0.0.1', port: 0, file: store.file });
    return { uri: running.addresses.store ?? '', stop: () => running.close() };
  }
  const [port = 0] = await freePorts('127.0.0.1', 1);
  const { stopWithinMs } = config;
  const mongod = new SupervisedProcess(storePlan(store, port, main), {
    restartsPerMinute: 0,
    stopWithinMs,
    tell,
    started: () => undefined,
    gaveUp: (reason) => tell(reason.message),
  });
  await mongod.start();
  return { uri: storeUri(port), stop: () => mongod.stop() };
}
