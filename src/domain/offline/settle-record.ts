import type { OfflineOutcome, OfflineRecord } from './offline-record.js';

/**
 * The record with what came of it (离线记录办结). What is taken stays so, and needs no second copy here; what is not keeps
 * its words, so that nothing is lost.
 */
export function settleRecord(record: OfflineRecord, came: OfflineOutcome): OfflineRecord {
  if (record.state === 'taken') return record;
  const { code: _code, message: _message, newer: _newer, content, ...rest } = record;
  return { ...rest, ...came, ...(content && came.state !== 'taken' ? { content } : {}) };
}
