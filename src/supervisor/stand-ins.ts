import { randomBytes } from 'node:crypto';
import type { Config } from '../config.js';
import { reachableHost } from './reachable-host.js';

const PLATFORMS = ['grid', 'governance-app', 'court', 'public-account', 'text-message'] as const;

type Platform = (typeof PLATFORMS)[number];
type Environment = Readonly<Record<string, string>>;

/** Which platforms have a sandbox in their place, and what the hub's processes are told for it. */
export interface StandIns {
  /** Platforms without an address of their own. None in production. */
  readonly platforms: readonly Platform[];
  /** For the processes that talk to the platforms. */
  readonly forTheHub: Environment;
  /** For the process with the sandboxes, which must not learn the secret of a real platform. */
  readonly forTheSandboxes: Environment;
}

/** How many ports `standIns` wants. */
export const STAND_IN_PORTS = PLATFORMS.length;

const IS_MISSING: Readonly<Record<Platform, (config: Config) => boolean>> = {
  grid: ({ gridUrl }) => gridUrl === undefined,
  'governance-app': ({ governanceUrl }) => governanceUrl === undefined,
  court: ({ courtUrl }) => courtUrl === undefined,
  'public-account': ({ wechatAppId }) => wechatAppId === undefined,
  'text-message': ({ smsKeyId }) => smsKeyId === undefined,
};

const SETTINGS: Readonly<Record<Platform, (url: string) => Environment>> = {
  grid: (url) => ({ GRID_URL: url, GRID_SECRET: secret() }),
  'governance-app': (url) => ({ GOVERNANCE_URL: url, GOVERNANCE_SECRET: secret() }),
  court: (url) => ({ COURT_URL: url, COURT_SECRET: secret() }),
  'public-account': (url) => ({
    WECHAT_URL: url,
    WECHAT_AUTHORISE_URL: url,
    WECHAT_APP_ID: `wx${randomBytes(8).toString('hex')}`,
    WECHAT_SECRET: secret(),
    WECHAT_TOKEN: secret(),
    WECHAT_AES_KEY: randomBytes(22).toString('hex').slice(0, 43),
  }),
  'text-message': (url) => ({
    SMS_URL: url,
    SMS_KEY_ID: `LTAI${randomBytes(8).toString('hex')}`,
    SMS_SECRET: secret(),
    SMS_SIGN_NAME: '团结枢纽试用',
    SMS_TEMPLATE: 'SMS_100000000',
  }),
};

/**
 * Puts a sandbox in the place of every platform that has no address.
 *
 * @param ports a free port for each platform, in the order of `PLATFORMS`
 */
export function standIns(config: Config, ports: readonly number[]): StandIns {
  const all = PLATFORMS.map((platform, index) => ({
    platform,
    own: SETTINGS[platform](`http://127.0.0.1:${ports[index]}`),
  }));
  const used = all.filter(({ platform }) => config.nodeEnv !== 'production' && IS_MISSING[platform](config));
  const platforms = used.map(({ platform }) => platform);
  return {
    platforms,
    forTheHub: Object.assign({ SANDBOXES: platforms.join(',') }, ...used.map(({ own }) => own)),
    forTheSandboxes: Object.assign(
      { HOST: reachableHost(config.host).replace(/^\[|\]$/g, '') },
      ...all.map(({ own }) => own),
    ),
  };
}

const secret = (): string => randomBytes(24).toString('base64url');
