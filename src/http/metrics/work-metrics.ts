import { Counter, Histogram, type Registry } from 'prom-client';
import type { Interaction } from '../../../adapters/kit/observe-adapter.js';
import type { PlatformName } from '../../domain/platforms/platform-name.js';

/** Counts what the workers of this process do with platforms (作业指标). */
export function workMetrics(registry: Registry) {
  const registers = [registry];
  const outcomes = new Counter({
    name: 'hub_platform_interactions_total',
    help: 'What platforms were asked, and what came of it: delivered, deferred, refused',
    labelNames: ['platform', 'verb', 'outcome', 'cause'],
    registers,
  });
  const seconds = new Histogram({
    name: 'hub_platform_interaction_seconds',
    help: 'How long a platform took to answer, or not to',
    labelNames: ['platform', 'verb'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const applied = new Counter({
    name: 'hub_reports_applied_total',
    help: 'Reports of platforms that this process applied, or that cannot be applied',
    labelNames: ['platform', 'outcome'],
    registers,
  });
  return {
    asked({ platform, verb, outcome, cause = '', seconds: took }: Interaction): void {
      outcomes.inc({ platform, verb, outcome, cause });
      seconds.observe({ platform, verb }, took);
    },
    applied(platform: PlatformName, outcome: 'applied' | 'rejected'): void {
      applied.inc({ platform, outcome });
    },
  };
}
