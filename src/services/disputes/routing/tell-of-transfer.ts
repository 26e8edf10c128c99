import type { Owner } from '../../../domain/people/owner.js';
import { ownerOf } from '../../../domain/people/owner-of.js';
import { routingOf } from '../../../domain/routing/case-routing.js';
import { lapsedTransfer, lapseTransfer, nextTold } from '../../../domain/routing/lapse-transfer.js';
import type { Transfer } from '../../../domain/routing/transfer.js';
import type { Due } from '../../../domain/time/due.js';
import { LEADING_GROUP } from '../../../policy/offices.js';
import { RECEIPT_LEADERS_AFTER_MS } from '../../../policy/routing.js';
import type { ServiceContext } from '../../context.js';
import { withOccasions } from '../../effects/tell-staff.js';
import { holdersOf } from './holders-of.js';
import { lateTransferOccasions } from './routing-occasions.js';
import { transferOfDue, withTransferDue } from './transfer-due.js';

/**
 * Tells by name that a transfer has no receipt in time (逾期未签收告知): whoever sent it and those of the office that was asked, a
 * day later the leading group. While the case is part of another it waits.
 */
export async function tellOfTransfer(due: Due, context: ServiceContext): Promise<void> {
  const { repositories, clock } = context;
  const now = clock.now();
  const number = transferOfDue(due.id);
  const known = await repositories.disputes.find(due.subjectId);
  const waiting = known && lapsedTransfer(known, number, now);
  if (!waiting) return;
  const told = await toBeTold(waiting, context);
  await repositories.disputes.change(due.subjectId, (current) => {
    const lapsed = lapsedTransfer(current, number, now);
    if (!lapsed || lapsed.lapses.length !== waiting.lapses.length) return { result: undefined };
    const again = new Date(now.getTime() + RECEIPT_LEADERS_AFTER_MS);
    if (current.mergedInto) {
      return { next: withTransferDue(current, { ...lapsed, dueAt: again }, now), result: undefined };
    }
    const next =
      nextTold(lapsed) === 'offices'
        ? lapseTransfer(current, lapsed, { told, again }, now)
        : lapseTransfer(current, lapsed, { told }, now);
    const kept = routingOf(next).transfers.find((one) => one.number === number);
    const timed = withTransferDue(next, kept?.dueAt ? kept : undefined, now);
    const occasions = lateTransferOccasions(current, lapsed, nextTold(lapsed), now);
    return { next: withOccasions(timed, occasions), result: undefined };
  });
}

async function toBeTold(transfer: Transfer, context: ServiceContext): Promise<Owner[]> {
  const { to, sentBy } = transfer;
  return nextTold(transfer) === 'leaders'
    ? holdersOf(LEADING_GROUP, context)
    : [...(await holdersOf(to, context)), ownerOf(sentBy)];
}
