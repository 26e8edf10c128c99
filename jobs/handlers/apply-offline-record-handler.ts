import type { OfflineRecord } from '../../src/domain/offline/offline-record.js';
import { settleRecord } from '../../src/domain/offline/settle-record.js';
import type { ServiceContext } from '../../src/services/context.js';
import { applyOfflineRecordEffect } from '../../src/services/effects/apply-offline-record.js';
import { applyOfflineRecord } from '../../src/services/governance/offline/apply-offline-record.js';
import type { EffectHandler } from '../effect-handler.js';

/** Applies what a phone brought where the request broke off after it was kept (处理离线记录). */
export const applyOfflineRecordHandler = (context: ServiceContext): EffectHandler<OfflineRecord> => ({
  kind: applyOfflineRecordEffect.name,
  replayClass: () => 'keyed',
  async run(_effect, record) {
    if (record.state !== 'waiting') return { outcome: 'done' };
    const came = await applyOfflineRecord(record, context);
    return { outcome: 'done', change: (current) => settleRecord(current, came) };
  },
});
