import type { OfflineRecord } from '../../../domain/offline/offline-record.js';
import { settleRecord } from '../../../domain/offline/settle-record.js';
import type { ServiceContext } from '../../context.js';
import { applyOfflineRecord } from './apply-offline-record.js';

/** Applies a record and writes down what came of it (处理并登记结果). */
export async function applyAndSettle(record: OfflineRecord, context: ServiceContext): Promise<OfflineRecord> {
  const came = await applyOfflineRecord(record, context);
  const settled = await context.repositories.offlineRecords.change(record.id, (current) => {
    const next = settleRecord(current, came);
    return next === current ? { result: current } : { next, result: next };
  });
  return settled ?? record;
}
