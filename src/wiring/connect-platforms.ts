import { createCourtAdapter } from '../../adapters/court/adapter.js';
import { createGovernanceAppAdapter } from '../../adapters/governance-app/adapter.js';
import { createGridAdapter } from '../../adapters/grid/adapter.js';
import type { BreakerOptions } from '../../adapters/kit/breaker.js';
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

/** What adapters share that is no setting. */
interface Shared {
  readonly clock: Clock;
  readonly breaker?: BreakerOptions;
}

/** Makes the adapters of all platforms that have an address. */
export function connectPlatforms(config: Config, states: PlatformStateRepository, shared: Shared): Platforms {
  const adapters = {
    grid: grid(config, shared),
    'governance-app': governanceApp(config, shared),
    court: court(config, shared),
    'public-account': publicAccount(config, states, shared),
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

const grid = ({ gridUrl, gridSecret }: Config, shared: Shared): PlatformAdapter | undefined =>
  gridUrl && gridSecret ? createGridAdapter({ baseUrl: gridUrl, secret: gridSecret, ...shared }) : undefined;

const governanceApp = (
  { governanceUrl, governanceSecret }: Config,
  shared: Shared,
): PlatformAdapter | undefined =>
  governanceUrl && governanceSecret
    ? createGovernanceAppAdapter({ baseUrl: governanceUrl, secret: governanceSecret, ...shared })
    : undefined;

const court = ({ courtUrl, courtSecret }: Config, shared: Shared): PlatformAdapter | undefined =>
  courtUrl && courtSecret
    ? createCourtAdapter({ baseUrl: courtUrl, secret: courtSecret, ...shared })
    : undefined;

function publicAccount(
  config: Config,
  states: PlatformStateRepository,
  shared: Shared,
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
    ...shared,
    state: platformState('public-account', states),
  });
}
