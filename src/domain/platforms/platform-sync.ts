import type { Effect } from '../effects/effect.js';
import type { PlatformHealth } from './platform-health.js';

/** How far a platform and the hub agree on a case (同步状态). */
export type PlatformSync =
  | { readonly state: 'up-to-date' }
  /** The platform does not answer, or has not taken what it should have been told. */
  | { readonly state: 'delayed'; readonly since: Date; readonly cause?: string }
  /** Something that it should be told waits for a person. */
  | { readonly state: 'parked'; readonly since: Date; readonly cause: string }
  | { readonly state: 'not-connected' };

/**
 * How far a platform and the hub agree.
 *
 * @param effects what the platform is still to be told of the case
 * @param health `undefined` where no worker has ever run
 */
export function platformSync(effects: readonly Effect[], health: PlatformHealth | undefined): PlatformSync {
  const parked = effects.find((effect) => effect.parked)?.parked;
  if (parked) return { state: 'parked', ...parked };
  if (!health || health.connection === 'not-connected') return { state: 'not-connected' };
  const { lateSince, cause } = health;
  if (lateSince) return { state: 'delayed', since: lateSince, ...(cause === undefined ? {} : { cause }) };
  const late = effects.find(({ delayedSince }) => delayedSince);
  if (!late?.delayedSince) return { state: 'up-to-date' };
  const { delayedSince: since, lastError } = late;
  return { state: 'delayed', since, ...(lastError === undefined ? {} : { cause: lastError }) };
}
