/** A part of the hub that is running in this process. */
export interface Running {
  /** Where it can be reached, by name; empty for one that cannot. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Finishes what it is doing and stops. */
  close(): Promise<void>;
}
