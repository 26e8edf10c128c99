import { resolve } from 'node:path';
import type { Config } from '../config.js';
import { announcement } from './announcement.js';
import { freePorts, isPortFree } from './free-ports.js';
import { hubProcessPlan } from './plans/hub-process.js';
import { redisPlan } from './plans/redis.js';
import { type PrivateStore, privateStore, storePlan } from './plans/store.js';
import type { ProcessPlan } from './process-plan.js';
import { RunFile } from './run-file.js';
import { STAND_IN_PORTS, standIns } from './stand-ins.js';
import { StartError } from './start-error.js';
import { Supervisor } from './supervisor.js';

export interface StartHubOptions {
  /** The compiled entry of the hub, for its processes. */
  readonly main: string;
  /** Resolves when the hub is asked to stop. */
  readonly stopAsked: Promise<string>;
  /** Tells a person what is going on. */
  tell(line: string): void;
  /** Takes the lines that say where everything is, once all is ready. */
  announce(lines: readonly string[]): void;
}

/**
 * Starts the whole hub (启动) and keeps it running until it is asked to stop.
 *
 * @throws StartError when it cannot start or cannot go on; whatever was started has then been stopped
 */
export async function startHub(config: Config, options: StartHubOptions): Promise<void> {
  const { tell, announce, stopAsked } = options;
  const began = performance.now();
  const { restartsPerMinute, stopWithinMs } = config;
  const runFile = new RunFile(resolve(config.dataDir));
  const supervisor = new Supervisor({ runFile, restartsPerMinute, stopWithinMs, tell });
  await supervisor.claimFolder();
  try {
    const starting = startEverything(config, supervisor, options).then((started) => {
      supervisor.markReady();
      const seconds = (performance.now() - began) / 1_000;
      announce(announcement({ config, addresses: supervisor.addresses, seconds, ...started }));
    });
    await Promise.race([starting.then(() => stopAsked), stopAsked, supervisor.gaveUp]);
    tell(`${await stopAsked}: stopping …`);
  } finally {
    await supervisor.stop();
  }
  tell('stopped');
}

async function startEverything(config: Config, supervisor: Supervisor, { main }: StartHubOptions) {
  const port = await hubPort(config);
  const [redisPort = 0, storePort = 0, ...sandboxPorts] = await freePorts('127.0.0.1', 2 + STAND_IN_PORTS);
  const dataDir = resolve(config.dataDir);
  const store = config.mongodbUri === undefined ? privateStore(dataDir) : undefined;
  const sandboxes = standIns(config, sandboxPorts);
  const common = { DATA_DIR: dataDir, PORT: String(port), LOG_FORMAT: config.logFormat ?? 'text' };

  const stores: ProcessPlan[] = [];
  if (config.redisUrl === undefined) stores.push(redisPlan(dataDir, redisPort));
  if (store)
    stores.push(storePlan(store, storePort, main, config.nodeEnv === 'test' ? 'crash' : 'power-cut'));
  const standIn = sandboxes.platforms.length > 0 ? ['sandbox'] : [];
  const startAll = (plans: readonly ProcessPlan[]) =>
    Promise.all(plans.map((plan) => supervisor.start(plan)));
  const start = (names: readonly string[], own: Readonly<Record<string, string>>) =>
    startAll(names.map((name) => hubProcessPlan(main, name, { ...common, ...own })));

  const hub = startAll(stores).then(() => {
    const { redis = config.redisUrl, store: uri = config.mongodbUri } = supervisor.addresses;
    return start(['work', 'serve'], {
      ...sandboxes.forTheHub,
      ...(redis === undefined ? {} : { REDIS_URL: redis }),
      ...(uri === undefined ? {} : { MONGODB_URI: uri }),
    });
  });
  // Nothing waits for the sandboxes: what is sent to them before they are there is sent again.
  await Promise.all([hub, start(standIn, sandboxes.forTheSandboxes)]);
  return { sandboxes: sandboxes.platforms, store: storeName(store) };
}

async function hubPort({ host, port }: Config): Promise<number> {
  if (port === 0) {
    const [free = 0] = await freePorts(host, 1);
    return free;
  }
  if (await isPortFree(host, port)) return port;
  throw new StartError(`port ${port} on ${host} is taken by another program: set PORT to a free one`);
}

function storeName(store: PrivateStore | undefined): string {
  if (store === undefined) return 'MONGODB_URI';
  return store.kind === 'mongod' ? 'a private mongod' : 'the embedded store (for trying, not for production)';
}
