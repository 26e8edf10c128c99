import type { LedgerField } from '../../../domain/ledgers/ledger-field.js';

const FIELDS: Readonly<Record<string, LedgerField>> = {
  key: 'key',
  title: 'title',
  summary: 'summary',
  categoryCode: 'category',
  scaleCode: 'scale',
  peopleInvolved: 'people',
  happenedOn: 'happenedOn',
  place: 'address',
  areaCode: 'area',
  reportedOn: 'reportedOn',
  reportedAt: 'reportedAt',
  closedAt: 'closedAt',
  accepted: 'acceptedAt',
  mediations: 'mediatedAt',
  ended: 'result',
  followUps: 'followUps',
};

/** Which field of a ledger a part of a case comes from (出错字段). */
export const fieldOfPath = ([first, , third]: readonly PropertyKey[]): LedgerField => {
  if (first === 'ended' && third === undefined) return 'endedAt';
  return FIELDS[String(first)] ?? 'key';
};
