import { createCourtAdapter } from '../../adapters/court/adapter.js';
import { createGovernanceAppAdapter } from '../../adapters/governance-app/adapter.js';
import { createGridAdapter } from '../../adapters/grid/adapter.js';
import type { PlatformAdapter } from '../../adapters/port.js';
import { createPublicAccountAdapter } from '../../adapters/public-account/adapter.js';
import { platformState } from '../../jobs/platform-state.js';
import type { Config } from '../config.js';
import type { PlatformConnection } from '../domain/platforms/platform-connection.js';
import type { PlatformName } from '../domain/platforms/platform-name.js';
import type { Clock } from '../domain/time/clock.js';
import type { PlatformStateRepository } from '../store/engine/platform-state-repository.js';

/** The adapters of the platforms that are connected, and how each is connected. */
export interface Platforms {
  readonly adapters: ReadonlyMap<PlatformName, PlatformAdapter>;
  readonly connections: Readonly<Partial<Record<PlatformName, PlatformConnection>>>;
}

/** Makes the adapters of all platforms that have an address. */
export function connectPlatforms(config: Config, clock: Clock, states: PlatformStateRepository): Platforms {
  const adapters = {
    grid: grid(config, clock),
    'governance-app': governanceApp(config, clock),
    court: court(config, clock),
    'public-account': publicAccount(config, clock, states),
  };
  const connections = Object.entries(adapters).map(([name, adapter]): [string, PlatformConnection] => {
    const sandbox = (config.sandboxes as readonly string[]).includes(name);
    return [name, adapter ? (sandbox ? 'sandbox' : 'connected') : 'not-connected'];
  });
  const connected = Object.values(adapters).filter((adapter) => adapter !== undefined);
  return {
    adapters: new Map(connected.map((adapter) => [adapter.name, adapter])),
    connections: Object.fromEntries(connections),
  };
}

const grid = ({ gridUrl, gridSecret }: Config, clock: Clock): PlatformAdapter | undefined =>
  gridUrl && gridSecret ? createGridAdapter({ baseUrl: gridUrl, secret: gridSecret, clock }) : undefined;

const governanceApp = (
  { governanceUrl, governanceSecret }: Config,
  clock: Clock,
): PlatformAdapter | undefined =>
  governanceUrl && governanceSecret
    ? createGovernanceAppAdapter({ baseUrl: governanceUrl, secret: governanceSecret, clock })
    : undefined;

const court = ({ courtUrl, courtSecret }: Config, clock: Clock): PlatformAdapter | undefined =>
  courtUrl && courtSecret ? createCourtAdapter({ baseUrl: courtUrl, secret: courtSecret, clock }) : undefined;

function publicAccount(
  config: Config,
  clock: Clock,
  states: PlatformStateRepository,
): PlatformAdapter | undefined {
  const { wechatAppId, wechatSecret, wechatToken, wechatAesKey, wechatSubscribeTemplate } = config;
  if (!wechatAppId || !wechatSecret || !wechatToken) return undefined;
  return createPublicAccountAdapter({
    baseUrl: config.wechatUrl,
    appId: wechatAppId,
    secret: wechatSecret,
    token: wechatToken,
    ...(wechatAesKey === undefined ? {} : { aesKey: wechatAesKey }),
    ...(wechatSubscribeTemplate === undefined ? {} : { templates: { subscribe: wechatSubscribeTemplate } }),
    toleranceMs: config.wechatToleranceMs,
    clock,
    state: platformState('public-account', states),
  });
}
