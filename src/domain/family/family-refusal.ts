/** Why something was not done in the follow-up of a family. A closed list. */
export const FAMILY_REFUSAL_CODES = [
  'not-found',
  'not-a-family-case',
  'invalid-input',
  'not-watched',
  'ended',
  'stale-revision',
  'person-decides',
  'leader-missing',
  'not-graded',
  'one-grade-down',
  'not-calm',
  'overdue',
  'too-many-facts',
] as const;

export type FamilyRefusalCode = (typeof FAMILY_REFUSAL_CODES)[number];

/** An expected "no" in the follow-up of a family (不予办理). */
export interface FamilyRefusal {
  readonly refused: true;
  readonly code: FamilyRefusalCode;
  /** One sentence in Simplified Chinese, fit to be shown. */
  readonly message: string;
}

export const refuseFamily = (code: FamilyRefusalCode, message: string): FamilyRefusal => ({
  refused: true,
  code,
  message,
});

export const isFamilyRefusal = (value: object): value is FamilyRefusal =>
  'refused' in value && value.refused === true;
