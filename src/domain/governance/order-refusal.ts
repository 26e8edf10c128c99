/** Why something was not done with a supervision order. A closed list: partners program against it. */
export const ORDER_REFUSAL_CODES = [
  'not-found',
  'invalid-input',
  'outside-area',
  'not-yours',
  'not-now',
  'deadline-not-possible',
  'too-many-extensions',
  'dispute-closed',
] as const;

export type OrderRefusalCode = (typeof ORDER_REFUSAL_CODES)[number];

/** An expected "no" to something with a supervision order (不予办理). */
export interface OrderRefusal {
  readonly refused: true;
  readonly code: OrderRefusalCode;
  /** One sentence in Simplified Chinese, fit to be shown. */
  readonly message: string;
}

export const refuseOrder = (code: OrderRefusalCode, message: string): OrderRefusal => ({
  refused: true,
  code,
  message,
});
