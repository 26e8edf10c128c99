/** Why something was not done with the court. A closed list. */
export const COURT_REFUSAL_CODES = [
  'not-found',
  'invalid-input',
  'outside-area',
  'not-effective',
  'nothing-to-confirm',
  'already-open',
  'single-party',
  'too-late',
  'consent-missing',
  'wrong-state',
] as const;

export type CourtRefusalCode = (typeof COURT_REFUSAL_CODES)[number];

/** An expected "no" about something that is filed with the court (不予办理). */
export interface CourtRefusal {
  readonly refused: true;
  readonly code: CourtRefusalCode;
  /** One or two sentences in Simplified Chinese, fit to be shown. */
  readonly message: string;
}

export const refuseCourt = (code: CourtRefusalCode, message: string): CourtRefusal => ({
  refused: true,
  code,
  message,
});

export const isCourtRefusal = (value: object): value is CourtRefusal =>
  'refused' in value && value.refused === true;
