import type { Dispute } from '../../../domain/disputes/dispute.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../../domain/people/actor.js';
import { linkageBetween } from '../../../domain/routing/linkage.js';
import { sendTransfer } from '../../../domain/routing/send-transfer.js';
import type { TransferPurpose } from '../../../domain/routing/transfer.js';
import { disclose } from '../../../policy/disclose.js';
import { findOffice, HOME_OFFICE } from '../../../policy/offices.js';
import { recordOfDispute } from '../../../policy/record-of-dispute.js';
import { RECEIPT_LIMITS_MS } from '../../../policy/routing.js';
import type { ServiceContext } from '../../context.js';
import { withOccasions } from '../../effects/tell-staff.js';
import { checkReason } from '../check-reason.js';
import { changeRouting } from './change-routing.js';
import { transferOccasion } from './routing-occasions.js';
import { withTransferDue } from './transfer-due.js';

/** What somebody asks of another office. */
export interface TransferInput {
  readonly officeId: string;
  readonly purpose: TransferPurpose;
  readonly reason: string;
  readonly seenRevision?: number;
}

const MOST_LINKAGES = 200;

/**
 * Asks another office to take a dispute over, one level up or down, or to assist with it (移交、请求协办). It has a time for its
 * receipt, and until then nothing changes hands.
 */
export async function transferDispute(
  id: string,
  { officeId, purpose, reason, seenRevision }: TransferInput,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const fault = checkReason(reason);
  if (fault) return fault;
  const to = findOffice(officeId);
  if (!to) return refuse('not-found', '没有这个单位。');
  const now = context.clock.now();
  const dueAt = new Date(now.getTime() + RECEIPT_LIMITS_MS[to.level]);
  const linkages = await context.repositories.linkages.of(to.personId, [], MOST_LINKAGES);
  return changeRouting(
    id,
    seenRevision,
    (current) => {
      const asked = { ...recordOfDispute(current), sharedWith: [to.personId] };
      if (disclose('case', to, asked) !== 'clear') {
        return refuse('role-not-allowed', '该纠纷涉及保护对象，这个单位不能查看。', current.step);
      }
      const from = current.routing?.office ?? HOME_OFFICE;
      const linkage = linkageBetween(linkages, [from.personId, to.personId], dayInShanghai(now));
      const asks = { purpose, from, to, reason: reason.trim(), dueAt, ...(linkage ? { linkage } : {}) };
      const sent = sendTransfer(current, asks, by, now);
      const transfer = isRefusal(sent) ? undefined : sent.routing?.transfers.at(-1);
      if (isRefusal(sent) || !transfer) return sent;
      return withOccasions(withTransferDue(sent, transfer, now), [transferOccasion(sent, transfer, now)]);
    },
    by,
    context,
  );
}
