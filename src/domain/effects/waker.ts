/** Where work waits: one lane of one document. */
export interface LaneAddress {
  /** Which collection of documents, by its singular: `dispute`, `inbox-entry` … */
  readonly type: string;
  readonly id: string;
  readonly lane: string;
}

/**
 * Tells a worker at once that a lane has work. Only a courtesy: a wake-up that is lost costs the time until the
 * next sweep and nothing else, so it never fails the write that it follows.
 */
export interface Waker {
  wake(address: LaneAddress): Promise<void>;
}
