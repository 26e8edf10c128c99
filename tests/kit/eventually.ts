/** What it waits for takes milliseconds; a machine that has other things to do takes longer. */
const PATIENCE_MS = 60_000;

/** The longest between two looks. */
const PAUSE_MS = 100;

/**
 * Looks until there is something to see; for what other processes or sockets do in their own time. The longer it takes, the
 * less often it looks: a look takes from the processor what the others need.
 */
export async function eventually<Seen>(what: string, look: () => Promise<Seen | undefined>): Promise<Seen> {
  const began = Date.now();
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    const waited = Date.now() - began;
    if (waited > PATIENCE_MS) throw new Error(`${what} did not come`);
    await new Promise((resolve) => setTimeout(resolve, Math.min(PAUSE_MS, 20 + waited / 20)));
  }
}
