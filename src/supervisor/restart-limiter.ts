const MINUTE_MS = 60_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** Decides whether a process that died is started again, and after which pause. One for each process. */
export class RestartLimiter {
  #restarts: number[] = [];

  /**
   * @param perMinute how many restarts are allowed in any sixty seconds
   * @param now the present, in milliseconds; need not be the time of day
   */
  constructor(
    private readonly perMinute: number,
    private readonly now: () => number,
  ) {}

  /** How long to wait before starting again, in milliseconds; undefined when it must not be started again. */
  pauseBeforeRestart(): number | undefined {
    const now = this.now();
    this.#restarts = this.#restarts.filter((at) => now - at < MINUTE_MS);
    const before = this.#restarts.length;
    if (before >= this.perMinute) return undefined;
    this.#restarts.push(now);
    return before === 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (before - 1), LONGEST_PAUSE_MS);
  }
}
