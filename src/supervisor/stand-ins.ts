import { randomBytes } from 'node:crypto';
import type { Config } from '../config.js';
import { reachableHost } from './reachable-host.js';

const PLATFORMS = ['grid', 'court'] as const;

/** Which platforms have a sandbox in their place, and what the hub's processes are told for it. */
export interface StandIns {
  /** Platforms without an address of their own. None in production. */
  readonly platforms: readonly (typeof PLATFORMS)[number][];
  /** For the processes that talk to the platforms. */
  readonly forTheHub: Readonly<Record<string, string>>;
  /** For the process with the sandboxes, which must not learn the secret of a real platform. */
  readonly forTheSandboxes: Readonly<Record<string, string>>;
}

/**
 * Puts a sandbox in the place of every platform that has no address.
 *
 * @param ports a free port for each platform: grid, court
 */
export function standIns(config: Config, ports: readonly number[]): StandIns {
  const platforms = PLATFORMS.filter(
    (platform) => config.nodeEnv !== 'production' && config[`${platform}Url`] === undefined,
  );
  const settings = (platform: (typeof PLATFORMS)[number]) => {
    const name = platform.toUpperCase();
    return {
      [`${name}_URL`]: `http://127.0.0.1:${ports[PLATFORMS.indexOf(platform)]}`,
      [`${name}_SECRET`]: randomBytes(24).toString('base64url'),
    };
  };
  const all = PLATFORMS.map((platform) => ({ platform, own: settings(platform) }));
  const used = all.filter(({ platform }) => platforms.includes(platform)).map(({ own }) => own);
  return {
    platforms,
    forTheHub: Object.assign({ SANDBOXES: platforms.join(',') }, ...used),
    forTheSandboxes: Object.assign(
      { HOST: reachableHost(config.host).replace(/^\[|\]$/g, '') },
      ...all.map(({ own }) => own),
    ),
  };
}
