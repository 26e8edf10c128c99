/** Why something was not done for a resident. A closed list. */
export const ACCOUNT_REFUSAL_CODES = ['not-found', 'invalid-input', 'outside-area', 'no-visit-due'] as const;

export type AccountRefusalCode = (typeof ACCOUNT_REFUSAL_CODES)[number];

/** An expected "no" (不予办理) to something at the public account. */
export interface AccountRefusal {
  readonly refused: true;
  readonly code: AccountRefusalCode;
  /** One sentence in Simplified Chinese, fit to be shown. */
  readonly message: string;
}

export const refuseAccount = (code: AccountRefusalCode, message: string): AccountRefusal => ({
  refused: true,
  code,
  message,
});
