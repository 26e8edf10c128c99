import { CommandError } from './command-error.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/**
 * A period as somebody types it: days in Shanghai, of which the last is included, or instants in ISO 8601.
 *
 * @throws CommandError when one of them is neither
 */
export function readPeriod({ since, until }: { readonly since: string; readonly until: string }): {
  since: Date;
  until: Date;
} {
  const end = instant(until);
  return { since: instant(since), until: DAY.test(until) ? new Date(end.getTime() + DAY_MS) : end };
}

function instant(text: string): Date {
  const read = new Date(DAY.test(text) ? `${text}T00:00:00+08:00` : text);
  const plausible = /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(read.getTime());
  if (!plausible) throw new CommandError(`${text} is no day, such as 2026-11-01, and no instant`, 2);
  return read;
}
