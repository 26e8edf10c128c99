/** How one process of the hub is started, the first time and every time after it died. */
export interface ProcessPlan {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** What is added to the environment of the hub. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Its working directory; the hub's own when it is left out. */
  readonly folder?: string;
  /**
   * When it can be used: when it says so itself (a process of ours), or when this answers true, which is asked
   * again and again (a program that knows nothing of us).
   */
  readonly ready: 'says-so' | (() => Promise<boolean>);
  /** Where it can be reached; a process of ours says it itself. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** Where to look when it does not start. */
  readonly hint?: string;
}
