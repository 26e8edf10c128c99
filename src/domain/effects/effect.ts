/**
 * Something that must still happen because of a decision that is already written down (后续事项). It lives in
 * the document that was decided on, so that decision and consequence are one write, and leaves it only when its
 * handler has finished.
 */
export interface Effect {
  /** Unique within its document; stays the same through every retry, so it can serve as an idempotency key. */
  readonly id: string;
  /** Effects of one lane are carried out one after another, in the order they were decided. */
  readonly lane: string;
  /** Set where all kinds that say so share a turn; absent where the lane is served alone. */
  readonly turn?: 'in-house';
  /** Names the handler. */
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Not before this instant of the business clock. */
  readonly notBefore: Date;
  /** How often it was tried and put off. */
  readonly attempts: number;
  /** Set before the first try of an effect that may not simply be sent again. */
  readonly startedAt?: Date;
  /** Since when it is being put off; gone once it is carried out or parked. */
  readonly delayedSince?: Date;
  /** How often its handler itself failed, which no waiting for the other side explains. */
  readonly failures?: number;
  /** Why it was put off the last time. */
  readonly lastError?: string;
  /** Set when nothing but a person can help; the lane waits behind it. */
  readonly parked?: { readonly cause: string; readonly since: Date };
}
