import { createHash } from 'node:crypto';
import { auditedChange } from '../../../domain/audit/audited-change.js';
import { SCHEMA_VERSION } from '../../../domain/effects/schema-version.js';
import type { OfflineOutcome, OfflineRecord } from '../../../domain/offline/offline-record.js';
import {
  isOfflineRefusal,
  type OfflineRefusal,
  refuseOffline,
} from '../../../domain/offline/offline-refusal.js';
import { clockOffset, type TrueTime, trueTime } from '../../../domain/offline/true-time.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { applyOfflineRecordEffect } from '../../effects/apply-offline-record.js';
import { applyAndSettle } from './apply-and-settle.js';
import { checkRecord, type SentRecord, type SoundRecord } from './check-record.js';
import { type PhotoOnItsWay, photosOfRecord } from './photos-of-record.js';

/** What a phone sends when it has signal again (离线批次). */
export interface OfflineBatch {
  /** Chosen at random when the app was set up for this person: 16 to 64 letters, digits and dashes. */
  readonly deviceId: string;
  /** What its clock shows at the very moment of sending. */
  readonly sentAt: Date;
  readonly records: readonly SentRecord[];
}

/** What became of one record of a batch. */
export interface OfflineAnswer extends OfflineOutcome, Partial<TrueTime & Pick<OfflineRecord, 'kind'>> {
  /** Absent where it could not be kept. */
  readonly id?: string;
  readonly recordId: string;
  readonly gridCode: string;
  /** Whether the hub had it before. */
  readonly repeated: boolean;
  readonly photos: readonly PhotoOnItsWay[];
}

/** What became of a batch, record by record in its order. */
export interface BatchAnswer {
  /** What the device's clock is off by, in seconds; positive when it is slow. */
  readonly offsetSeconds: number;
  readonly records: readonly OfflineAnswer[];
}

const MOST_RECORDS = 200;
/** So long a request may take before a worker sees to what it kept and did not finish. */
const REQUEST_MS = 30_000;

/**
 * Takes in what a phone kept without signal (接收离线批次). Each record is kept first and then applied, each for itself: sent
 * again, cut short or out of order, it comes to the same. What cannot be kept is answered with why, and stays on the phone.
 */
export async function submitOfflineBatch(
  { deviceId, sentAt, records }: OfflineBatch,
  by: Actor,
  context: ServiceContext,
): Promise<BatchAnswer | OfflineRefusal> {
  if (!/^[A-Za-z0-9-]{16,64}$/.test(deviceId)) return refuseOffline('invalid-input', '设备编号不符合要求。');
  if (records.length > MOST_RECORDS) {
    return refuseOffline('too-many-records', `每批最多 ${MOST_RECORDS} 条记录，请分批发送。`);
  }
  const receivedAt = context.clock.now();
  const holder = await context.repositories.devices.claim(deviceId, by.personId, receivedAt);
  if (holder !== by.personId)
    return refuseOffline('device-not-yours', '该设备登记在他人名下，不能代为发送。');
  const answers: OfflineAnswer[] = [];
  for (const sent of records) {
    const sound = checkRecord(sent);
    const came = isOfflineRefusal(sound)
      ? sound
      : await takeRecord(`${deviceId}:${sent.recordId}`, sent, { ...sound, sentAt, receivedAt }, by, context);
    const { recordId, gridCode } = sent;
    answers.push({
      recordId,
      gridCode,
      ...(isOfflineRefusal(came) ? { state: 'refused', repeated: false, photos: [], ...came } : came),
    });
  }
  return { offsetSeconds: Math.round(clockOffset(sentAt, receivedAt) / 1_000), records: answers };
}

type Received = SoundRecord & Pick<OfflineRecord, 'sentAt' | 'receivedAt'>;
type Taken = Omit<OfflineAnswer, 'recordId' | 'gridCode'>;

async function takeRecord(
  id: string,
  { gridCode }: SentRecord,
  { content, recordedAt, sentAt, receivedAt }: Received,
  by: Actor,
  context: ServiceContext,
): Promise<Taken | OfflineRefusal> {
  const { offlineRecords } = context.repositories;
  const digest = createHash('sha256')
    .update(JSON.stringify([gridCode, recordedAt, content]))
    .digest('hex');
  const later = new Date(receivedAt.getTime() + REQUEST_MS);
  const record: OfflineRecord = {
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [
      auditedChange('OfflineRecord', id, { detail: 'received', key: 'received' }, by, receivedAt),
      applyOfflineRecordEffect.emit({ lane: 'apply', key: 'once', notBefore: later }, {}),
    ],
    gridCode,
    by,
    recordedAt,
    sentAt,
    receivedAt,
    ...trueTime({ recordedAt, sentAt }, receivedAt),
    kind: content.kind,
    digest,
    content,
    state: 'waiting',
  };
  const isNew = await offlineRecords.insert(record);
  const kept = isNew ? record : await offlineRecords.find(id);
  if (!kept || kept.digest !== digest) {
    return refuseOffline('record-differs', '该编号的记录已收到，内容不同；请另编号发送。');
  }
  // What was refused may be possible by now: the round was opened, the grid has become the worker's.
  const isOpen = kept.state === 'waiting' || kept.state === 'refused';
  const settled = isOpen ? await applyAndSettle({ ...kept, by }, context) : kept;
  const photos = await photosOfRecord(settled, context);
  return { id, ...outcomeOf(settled), repeated: !isNew, photos };
}

const outcomeOf = ({ kind, state, code, message, newer, becameId, at, doubt }: OfflineRecord) => ({
  kind,
  state,
  at,
  ...(code ? { code } : {}),
  ...(message ? { message } : {}),
  ...(newer ? { newer } : {}),
  ...(becameId ? { becameId } : {}),
  ...(doubt ? { doubt } : {}),
});
