import type { Dispute } from '../disputes/dispute.js';
import { recordEvent } from '../disputes/record-event.js';
import { HUB_ACTOR } from '../people/hub-actor.js';
import type { Owner } from '../people/owner.js';
import { routingOf } from './case-routing.js';
import type { Transfer } from './transfer.js';
import { withRouting } from './with-routing.js';

/** Who is told next that a transfer has no receipt (逾期未签收告知对象): both offices first, then the leading group. */
export const nextTold = ({ lapses }: Transfer): 'offices' | 'leaders' =>
  lapses.length === 0 ? 'offices' : 'leaders';

/** The transfer whose time has run out, if it still waits. */
export const lapsedTransfer = (dispute: Dispute, number: number, now: Date): Transfer | undefined =>
  routingOf(dispute).transfers.find(
    (one) => one.number === number && one.state === 'sent' && one.dueAt !== undefined && one.dueAt <= now,
  );

/**
 * The dispute with it noted who was told that a transfer has no receipt in time (逾期未签收). It stays in the hands that it is in.
 *
 * @param again when the next are told; left out, this was the last time
 */
export function lapseTransfer(
  dispute: Dispute,
  lapsed: Transfer,
  { told, again }: { readonly told: readonly Owner[]; readonly again?: Date },
  now: Date,
): Dispute {
  const { dueAt: _passed, ...rest } = lapsed;
  const next: Transfer = {
    ...rest,
    lapses: [...lapsed.lapses, { at: now, told }],
    ...(again ? { dueAt: again } : {}),
  };
  const transfers = routingOf(dispute).transfers.map((one) => (one.number === next.number ? next : one));
  return recordEvent(
    withRouting(dispute, { transfers }),
    { action: 'transfer-overdue', office: lapsed.to, told },
    HUB_ACTOR,
    now,
  );
}
