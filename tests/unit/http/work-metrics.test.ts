import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import type { PlatformAdapter } from '../../../adapters/port.js';
import { watchPlatforms } from '../../../jobs/watch-platforms.js';
import type { Delivery } from '../../../src/domain/platforms/delivery.js';
import type { PlatformCommand } from '../../../src/domain/platforms/platform-command.js';
import { workMetrics } from '../../../src/http/metrics/work-metrics.js';
import { startMetricsServer } from '../../../src/http/start-metrics-server.js';
import { testHub } from '../../kit/test-hub.js';

const COMMAND: PlatformCommand = {
  kind: 'progress',
  platform: 'grid',
  key: 'D1:1',
  externalId: 'WG1',
  step: 'assess',
  at: new Date('2026-11-23T01:00:00Z'),
};

describe('a worker', () => {
  it('serves what became of what it asked of platforms, and of what they told', async () => {
    const hub = await testHub();
    const registry = new Registry();
    const metrics = workMetrics(registry);
    const answers: Delivery[] = [
      { outcome: 'delivered' },
      { outcome: 'deferred', reason: 'http-503' },
      { outcome: 'refused', code: 'no-such-record', reason: '' },
    ];
    const grid: PlatformAdapter = {
      name: 'grid',
      receive: async () => ({ accepted: false, code: 'unsupported', status: 405 }),
      pull: async () => {
        throw new Error('away');
      },
      replayClass: () => 'keyed',
      deliver: async () => answers.shift() ?? { outcome: 'delivered' },
      find: async () => undefined,
    };
    const adapter = watchPlatforms([grid], hub.services, metrics).get('grid');
    for (let turn = 0; turn < 3; turn += 1) await adapter?.deliver(COMMAND);
    await adapter?.find(COMMAND);
    await expect(adapter?.pull?.(undefined)).rejects.toThrow('away');
    metrics.applied('grid', 'applied');
    const server = await startMetricsServer({ host: '127.0.0.1', port: 0, registry });
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    for (const line of [
      'hub_platform_interactions_total{platform="grid",verb="deliver",outcome="delivered",cause=""} 1',
      'hub_platform_interactions_total{platform="grid",verb="deliver",outcome="deferred",cause="http-503"} 1',
      'hub_platform_interactions_total{platform="grid",verb="deliver",outcome="refused",cause=""} 1',
      'hub_platform_interactions_total{platform="grid",verb="find",outcome="delivered",cause=""} 1',
      'hub_platform_interactions_total{platform="grid",verb="pull",outcome="deferred",cause="unavailable"} 1',
      'hub_platform_interaction_seconds_count{platform="grid",verb="deliver"} 3',
      'hub_reports_applied_total{platform="grid",outcome="applied"} 1',
    ]) {
      expect(figures).toContain(`${line}\n`);
    }
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await server.close();
    await hub.close();
  });
});
