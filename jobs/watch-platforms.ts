import { type Interaction, observeAdapter } from '../adapters/kit/observe-adapter.js';
import type { PlatformAdapter } from '../adapters/port.js';
import type { PlatformName } from '../src/domain/platforms/platform-name.js';
import type { ServiceContext } from '../src/services/context.js';
import { NO_METRICS, type WorkMetrics } from './work-metrics.js';

/** That a platform is busy, or that one person has been sent enough, does not make it late. */
const NOT_LATE = /^(errcode |http-429$)/;

/** Adapters that note how their platforms are doing (平台运行状况), for everybody to see. */
export function watchPlatforms(
  adapters: Iterable<PlatformAdapter>,
  { clock, repositories }: Pick<ServiceContext, 'clock' | 'repositories'>,
  metrics: WorkMetrics = NO_METRICS,
): ReadonlyMap<PlatformName, PlatformAdapter> {
  const { platformHealth } = repositories;
  const observe = async (interaction: Interaction): Promise<void> => {
    metrics.asked(interaction);
    const { platform, outcome, cause = '' } = interaction;
    if (outcome !== 'deferred') return platformHealth.well(platform);
    if (!NOT_LATE.test(cause)) await platformHealth.late(platform, clock.now(), cause);
  };
  return new Map([...adapters].map((adapter) => [adapter.name, observeAdapter(adapter, observe)]));
}
