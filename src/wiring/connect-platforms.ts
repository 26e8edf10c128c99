import { createCourtAdapter } from '../../adapters/court/adapter.js';
import { createGridAdapter } from '../../adapters/grid/adapter.js';
import type { PlatformAdapter } from '../../adapters/port.js';
import type { PlatformName } from '../domain/platforms/platform-name.js';
import type { Clock } from '../domain/time/clock.js';
import type { PlatformConnection } from '../http/health/health-plugin.js';

/** Where a platform is; without it the platform is not connected. */
export interface PlatformSetting {
  readonly url: string;
  readonly secret: string;
  /** Whether a sandbox stands in for it. */
  readonly sandbox: boolean;
}

export type PlatformSettings = Readonly<Partial<Record<'grid' | 'court', PlatformSetting>>>;

/** The adapters of the platforms that are connected, and how each is connected. */
export interface Platforms {
  readonly adapters: ReadonlyMap<PlatformName, PlatformAdapter>;
  readonly connections: Readonly<Partial<Record<PlatformName, PlatformConnection>>>;
}

const CREATE = { grid: createGridAdapter, court: createCourtAdapter } as const;

/** Makes the adapters of all platforms that have an address. */
export function connectPlatforms(settings: PlatformSettings, clock: Clock): Platforms {
  const adapters = new Map<PlatformName, PlatformAdapter>();
  const connections: Partial<Record<PlatformName, PlatformConnection>> = {};
  for (const name of ['grid', 'court'] as const) {
    const setting = settings[name];
    connections[name] = setting ? (setting.sandbox ? 'sandbox' : 'connected') : 'not-connected';
    if (setting) {
      adapters.set(name, CREATE[name]({ baseUrl: setting.url, secret: setting.secret, clock }));
    }
  }
  return { adapters, connections };
}
