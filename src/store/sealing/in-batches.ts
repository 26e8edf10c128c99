const AT_ONCE = 50;

/** Does something with each of many, fifty at a time: so many writes share one commit of the store. */
export async function inBatches<One>(
  all: readonly One[],
  work: (one: One) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(work));
}
