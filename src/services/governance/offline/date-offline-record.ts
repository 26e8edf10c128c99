import { areaReaches } from '../../../domain/areas/area-reaches.js';
import { auditedChange } from '../../../domain/audit/audited-change.js';
import type { OfflineRecord } from '../../../domain/offline/offline-record.js';
import {
  isOfflineRefusal,
  type OfflineRefusal,
  refuseOffline,
} from '../../../domain/offline/offline-refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { applyAndSettle } from './apply-and-settle.js';

/** Somebody says when it was that a record tells of whose time was in doubt (核定时间); then it is applied as if that had been known. */
export async function dateOfflineRecord(
  id: string,
  at: Date,
  by: Actor,
  context: ServiceContext,
): Promise<OfflineRecord | OfflineRefusal> {
  const now = context.clock.now();
  if (at > now) return refuseOffline('invalid-input', '时间不能晚于现在。');
  const dated = await context.repositories.offlineRecords.change<OfflineRecord | OfflineRefusal>(
    id,
    (current) => {
      const isOwn = current.by.personId === by.personId;
      if (!isOwn && (by.role === 'grid-worker' || !areaReaches(by.areaCode, current.gridCode))) {
        return { result: refuseOffline('not-found', '没有找到该记录。') };
      }
      if (current.state !== 'doubtful') {
        return { result: refuseOffline('wrong-state', '该记录的时间没有存疑。') };
      }
      const { doubt: _settled, ...known } = current;
      const audited = auditedChange('OfflineRecord', id, { detail: 'dated', key: 'dated' }, by, now);
      const next: OfflineRecord = { ...known, at, state: 'waiting', effects: [...known.effects, audited] };
      return { next, result: next };
    },
  );
  if (!dated) return refuseOffline('not-found', '没有找到该记录。');
  return isOfflineRefusal(dated) ? dated : applyAndSettle(dated, context);
}
