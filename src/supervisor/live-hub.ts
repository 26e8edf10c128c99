import { isSameProcess } from './process-mark.js';
import { RunFile, type RunState } from './run-file.js';

/** A hub that is running on a data folder. */
export interface LiveHub {
  readonly pid: number;
  /** False while it is still starting: the addresses are not known yet. */
  readonly ready: boolean;
  /** `http://host:port` of the hub. */
  readonly url?: string;
  readonly mongodbUri?: string;
  readonly redisUrl?: string;
  /** Base addresses of the sandboxes, by platform. */
  readonly sandboxes: Readonly<Record<string, string>>;
}

/** Finds the hub that is running on this data folder, so that other commands can talk to it. */
export function findLiveHub(dataDir: string): LiveHub | undefined {
  const state = new RunFile(dataDir).read();
  return state && isSameProcess(state.hub) ? liveHub(state) : undefined;
}

function liveHub({ hub, state, addresses }: RunState): LiveHub {
  const { http: url, store: mongodbUri, redis: redisUrl, ...others } = addresses;
  const sandboxes = Object.entries(others).flatMap(([name, address]) => {
    const platform = /^(.+)-sandbox$/.exec(name)?.[1];
    return platform === undefined ? [] : [[platform, address] as const];
  });
  return {
    pid: hub.pid,
    ready: state === 'ready',
    ...(url === undefined ? {} : { url }),
    ...(mongodbUri === undefined ? {} : { mongodbUri }),
    ...(redisUrl === undefined ? {} : { redisUrl }),
    sandboxes: Object.fromEntries(sandboxes),
  };
}
