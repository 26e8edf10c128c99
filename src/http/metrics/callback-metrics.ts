import { Counter, type Registry } from 'prom-client';

/** Counts what comes through the door for platforms (平台回调计数). */
export interface CallbackMetrics {
  received(platform: string, reports: number, fresh: number): void;
  refused(platform: string, cause: string): void;
}

export function callbackMetrics(registry: Registry): CallbackMetrics {
  const labelNames = ['platform'];
  const received = new Counter({
    name: 'hub_callback_reports_total',
    help: 'Reports that platforms delivered by callback',
    labelNames,
    registers: [registry],
  });
  const duplicates = new Counter({
    name: 'hub_callback_duplicates_total',
    help: 'Reports among them that were on file already',
    labelNames,
    registers: [registry],
  });
  const refused = new Counter({
    name: 'hub_callback_refused_total',
    help: 'Callbacks that were turned away, by cause',
    labelNames: ['platform', 'cause'],
    registers: [registry],
  });
  return {
    received(platform, reports, fresh) {
      received.inc({ platform }, reports);
      duplicates.inc({ platform }, reports - fresh);
    },
    refused(platform, cause) {
      refused.inc({ platform, cause });
    },
  };
}
