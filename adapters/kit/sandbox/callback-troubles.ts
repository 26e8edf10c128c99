import { z } from 'zod';

/** What happens to the callbacks of a platform on their way (回调扰动). */
export const callbackTroublesShape = z.object({
  /** How often each goes out. */
  copies: z.int().min(1).max(20).default(1),
  /** How many are collected, to be sent the last one first. */
  reorder: z.int().min(1).max(100).default(1),
  /** How much later than it should each goes out, in milliseconds. */
  delayMs: z.int().min(0).max(600_000).default(0),
});

export type CallbackTroubles = z.infer<typeof callbackTroublesShape>;

/** Lets callbacks go as the troubles say. What it holds when the sandbox ends goes out in order at the next start. */
export class TroubledWay {
  #troubles: CallbackTroubles = { copies: 1, reorder: 1, delayMs: 0 };
  readonly #held: (() => void)[] = [];

  /** How often each callback goes out. */
  get copies(): number {
    return this.#troubles.copies;
  }

  /** From now on; what is held goes out, the last one first. */
  set(troubles: CallbackTroubles): void {
    this.#release();
    this.#troubles = troubles;
  }

  /** @param go sends one callback */
  dispatch(go: () => void): void {
    const { reorder, delayMs } = this.#troubles;
    const late = delayMs === 0 ? go : () => void setTimeout(go, delayMs).unref();
    this.#held.push(late);
    if (this.#held.length >= reorder) this.#release();
  }

  #release(): void {
    for (const go of this.#held.splice(0).reverse()) go();
  }
}
