/** Where work waits: one turn of one document. */
export interface TurnAddress {
  /** Which collection of documents, by its singular: `dispute`, `inbox-entry` … */
  readonly type: string;
  readonly id: string;
  /** As `turnOf` names it. */
  readonly turn: string;
}

/**
 * Tells a worker at once that a turn has work. Only a courtesy: a wake-up that is lost costs the time until the
 * next sweep and nothing else, so it never fails the write that it follows.
 */
export interface Waker {
  wake(address: TurnAddress): Promise<void>;
}
