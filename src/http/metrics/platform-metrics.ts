import { Gauge, type Registry } from 'prom-client';
import type { PlatformOverview } from '../../services/disputes/queue/list-platforms.js';

/** Shows how the whole hub gets on with each platform, from the store: every process shows the same (平台指标). */
export function platformMetrics(
  registry: Registry,
  look: () => Promise<{ readonly now: Date; readonly platforms: readonly PlatformOverview[] }>,
): void {
  let looked: ReturnType<typeof look> | undefined;
  /** All that are asked in one scrape share one look. */
  const shared = (): ReturnType<typeof look> => {
    looked ??= look().finally(() => {
      looked = undefined;
    });
    return looked;
  };
  const shown = (name: string, help: string, read: (one: PlatformOverview, now: Date) => number): Gauge =>
    new Gauge({
      name,
      help,
      labelNames: ['platform'],
      registers: [registry],
      async collect() {
        const { now, platforms } = await shared();
        for (const one of platforms) this.set({ platform: one.platform }, read(one, now));
      },
    });
  shown(
    'hub_platform_waiting',
    'How much a platform is still to be told, parked included',
    ({ waiting }) => waiting,
  );
  shown('hub_platform_parked', 'How much of that waits for a person', ({ parked }) => parked);
  shown(
    'hub_platform_late_seconds',
    'Since when a platform has not answered as it should; 0 while it does',
    ({ lateSince }, now) => (lateSince ? (now.getTime() - lateSince.getTime()) / 1_000 : 0),
  );
}
