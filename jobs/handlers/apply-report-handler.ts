import type { InboxEntry } from '../../src/domain/inbox/inbox-entry.js';
import { ERASED } from '../../src/sealing/erased.js';
import type { ServiceContext } from '../../src/services/context.js';
import { applyReportEffect } from '../../src/services/effects/apply-report.js';
import type { Application } from '../../src/services/inbox/application.js';
import { applyReport } from '../../src/services/inbox/apply-report.js';
import type { EffectHandler } from '../effect-handler.js';
import { NO_METRICS, type WorkMetrics } from '../work-metrics.js';

/** Applies what platforms told the hub (处理收件). */
export const applyReportHandler = (
  context: ServiceContext,
  metrics: WorkMetrics = NO_METRICS,
): EffectHandler<InboxEntry> => ({
  kind: applyReportEffect.name,
  replayClass: () => 'keyed',
  async run(_effect, entry) {
    const { report } = entry;
    const application: Application = report
      ? await applyReport(report, context)
      : { applied: false, reason: ERASED };
    if (!application.applied && application.waits) return { outcome: 'retry', reason: application.reason };
    if (report) metrics.applied(report.platform, application.applied ? 'applied' : 'rejected');
    return {
      outcome: 'done',
      change: (current) =>
        application.applied
          ? { ...current, state: 'applied' }
          : { ...current, state: 'rejected', reason: application.reason },
    };
  },
});
