import type { Clock } from '../../src/domain/time/clock.js';

const LONGEST_MS = 24 * 3_600_000;

/**
 * Reads a Retry-After header: seconds, or an HTTP date. A platform cannot put work off for more than a day.
 *
 * @returns milliseconds from now, or `undefined` if it cannot be read
 */
export function readRetryAfter(header: string | null, clock: Clock): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const wait = /^\d{1,12}$/.test(text)
    ? Number(text) * 1_000
    : /^[A-Z][a-z]{2}, .* GMT$/.test(text)
      ? Date.parse(text) - clock.now().getTime()
      : Number.NaN;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_MS);
}
