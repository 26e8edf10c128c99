/** What it waits for takes milliseconds; a machine that has other things to do takes longer. */
const PATIENCE_MS = 60_000;

/** Looks until there is something to see; for what other processes or sockets do in their own time. */
export async function eventually<Seen>(what: string, look: () => Promise<Seen | undefined>): Promise<Seen> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`${what} did not come`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
