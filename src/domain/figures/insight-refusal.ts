/** Why a fact was not recorded, or a figure not given. A closed list. */
export const INSIGHT_REFUSAL_CODES = [
  'not-found',
  'invalid-input',
  'outside-area',
  'not-owner',
  'merged',
  'already-recorded',
  'not-accepted',
  'not-a-conversion',
  'nothing-late',
] as const;

export type InsightRefusalCode = (typeof INSIGHT_REFUSAL_CODES)[number];

/** An expected "no" (不予办理) about facts and figures. */
export interface InsightRefusal {
  readonly refused: true;
  readonly code: InsightRefusalCode;
  /** One sentence in Simplified Chinese, fit to be shown. */
  readonly message: string;
}

export const refuseInsight = (code: InsightRefusalCode, message: string): InsightRefusal => ({
  refused: true,
  code,
  message,
});
