/** Why a batch, or a record of one, was not taken. A closed list. */
export const OFFLINE_REFUSAL_CODES = [
  'invalid-input',
  'too-many-records',
  'device-not-yours',
  'record-differs',
  'outside-area',
  'not-found',
  'wrong-state',
] as const;

export type OfflineRefusalCode = (typeof OFFLINE_REFUSAL_CODES)[number];

/** An expected "no" to something that a phone brought (不予接收). */
export interface OfflineRefusal {
  readonly refused: true;
  readonly code: OfflineRefusalCode;
  /** One sentence in Simplified Chinese, fit to be shown. */
  readonly message: string;
}

export const refuseOffline = (code: OfflineRefusalCode, message: string): OfflineRefusal => ({
  refused: true,
  code,
  message,
});

export const isOfflineRefusal = (value: object): value is OfflineRefusal =>
  'refused' in value && value.refused === true;
