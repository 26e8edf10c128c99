import type { Conversation } from '../../src/domain/account/conversation.js';
import type { Notice } from '../../src/domain/account/notice.js';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';

/** A talk concerns the whole subdistrict: where the resident lives is not known. */
const WHOLE = '530112010';

/** What the rights on a talk are judged by: whoever is protected in a dispute reported in it, is so here. */
export const recordOfConversation = (
  { id }: Pick<Conversation, 'id'>,
  disputes: readonly (Dispute | undefined)[],
): RecordFacts => ({
  id,
  areaCode: WHOLE,
  ownTo: [id],
  protections: [...new Set(disputes.flatMap((dispute) => dispute?.protections ?? []))],
});

/** A notice as the graph shows it. */
export function seenNotice(notice: Notice, dispute: Dispute | undefined) {
  const { residentId, areaCode, visit, attempts, ...rest } = notice;
  const of: RecordFacts = dispute
    ? recordOfDispute(dispute)
    : { id: notice.id, areaCode: areaCode ?? WHOLE, ownTo: [residentId] };
  return {
    ...rest,
    of,
    attempts: attempts.map((attempt) => ({ ...attempt, of })),
    visitedBy: visit?.name,
    visitedAt: visit?.at,
  };
}
