const PATIENCE_MS = 60_000;

/** Tries again and again, as people do while something is being repaired; says at the end what still failed. */
export async function persist<Result>(what: string, attempt: () => Promise<Result>): Promise<Result> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${String(error)}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
