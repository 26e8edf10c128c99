const BASE_MS = 1_000;
const LIMIT_MS = 5 * 60_000;

/**
 * How long to wait before trying again, in milliseconds: doubling from one second to five minutes, of which a
 * random half is taken off so that many waiting for one platform do not return at once.
 *
 * @param attempts how often it failed so far, from 1
 * @param random from 0 to below 1
 */
export function backOffMs(attempts: number, random: number): number {
  const ceiling = Math.min(LIMIT_MS, BASE_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(ceiling * (1 - random / 2));
}
