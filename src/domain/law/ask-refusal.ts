/** Why a question was not taken at all. A closed list. */
export const ASK_REFUSAL_CODES = ['question-too-long', 'invalid-date'] as const;

export type AskRefusalCode = (typeof ASK_REFUSAL_CODES)[number];

/** A question that was not taken (不予受理的提问), as opposed to one that the corpus does not answer. */
export interface AskRefusal {
  readonly refused: true;
  readonly code: AskRefusalCode;
  /** One sentence in Simplified Chinese, fit to be shown. */
  readonly message: string;
}
