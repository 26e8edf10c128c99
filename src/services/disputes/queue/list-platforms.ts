import type { PlatformConnection } from '../../../domain/platforms/platform-connection.js';
import { PLATFORM_NAMES, type PlatformName } from '../../../domain/platforms/platform-name.js';
import { aggregatesOf } from '../../../store/aggregates-of.js';
import type { ServiceContext } from '../../context.js';
import { platformOfEffect } from '../../effects/platform-of-effect.js';

/** A platform as the hub gets on with it (平台概况). */
export interface PlatformOverview {
  readonly platform: PlatformName;
  readonly connection: PlatformConnection;
  readonly lateSince?: Date;
  readonly cause?: string;
  /** How much it is still to be told. */
  readonly waiting: number;
  /** How much of that waits for a person. */
  readonly parked: number;
}

/** How the hub gets on with each platform (平台概况). Reads what is unfinished, and nothing that is sealed. */
export async function listPlatforms({
  repositories,
}: Pick<ServiceContext, 'repositories'>): Promise<PlatformOverview[]> {
  const health = new Map((await repositories.platformHealth.all()).map((one) => [one.platform, one]));
  const unfinished = await Promise.all(
    [...aggregatesOf(repositories).values()].map((repository) => repository.unfinished()),
  );
  return PLATFORM_NAMES.map((platform) => {
    const own = unfinished.flat().filter((effect) => platformOfEffect(effect) === platform);
    return {
      connection: 'not-connected' as const,
      ...health.get(platform),
      platform,
      waiting: own.length,
      parked: own.filter(({ parked }) => parked).length,
    };
  });
}
