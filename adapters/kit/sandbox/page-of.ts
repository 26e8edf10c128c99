import type { SandboxAnswer } from './route.js';
import { SandboxFault } from './sandbox-fault.js';

const LONGEST_PAGE = 500;

/**
 * A page of everything that was recorded, in the order it was recorded. The cursor is opaque to the caller: how
 * many it has seen.
 *
 * @throws SandboxFault if the cursor is none of ours
 */
export function pageOf(events: readonly unknown[], query: URLSearchParams): SandboxAnswer {
  const cursor = query.get('cursor') ?? 's0';
  const limit = query.get('limit') ?? '50';
  const from = Number(cursor.slice(1));
  if (!/^s\d{1,9}$/.test(cursor) || from > events.length) {
    throw new SandboxFault(400, 'bad-cursor', 'this cursor was not given out here');
  }
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > LONGEST_PAGE) {
    throw new SandboxFault(400, 'bad-limit', `a limit is a number from 1 to ${LONGEST_PAGE}`);
  }
  const to = Math.min(from + Number(limit), events.length);
  return { status: 200, json: { items: events.slice(from, to), cursor: `s${to}`, more: to < events.length } };
}
