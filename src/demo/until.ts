const PATIENCE_MS = 60_000;
const PAUSE_MS = 150;

/**
 * Looks again and again until there is something to see.
 *
 * @throws Error naming what did not come within a minute
 */
export async function until<Seen>(what: string, look: () => Promise<Seen | undefined>): Promise<Seen> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`${what} did not happen within ${PATIENCE_MS / 1_000} seconds`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
