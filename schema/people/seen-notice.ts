import type { StaffNotice } from '../../src/domain/staff-notices/staff-notice.js';
import { mayKnowOf } from '../../src/policy/may-know-of.js';
import { NOTICE_RULES } from '../../src/policy/notice-rules.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import type { PeopleContext } from './context.js';

/** A notice to staff with what the rights on it are judged by: those on the dispute, where it is about one. */
export interface JudgedNotice {
  readonly notice: StaffNotice;
  readonly of: RecordFacts;
}

/** The notices that the caller may know of; what tells of more than that there is a case takes the right to that, too. */
export async function visibleNotices(
  notices: readonly StaffNotice[],
  { caller, disputes }: PeopleContext,
): Promise<JudgedNotice[]> {
  const judged = await Promise.all(
    notices.map(async (notice) => {
      const { disputeId, areaCode } = notice.occasion;
      const dispute = disputeId === undefined ? undefined : await disputes.load(disputeId);
      const of = dispute
        ? recordOfDispute(dispute)
        : { id: notice.id, areaCode, ownTo: [notice.recipient.personId] };
      return { notice, of };
    }),
  );
  return judged.filter(({ notice, of }) => mayKnowOf(notice.occasion.kind, caller, of));
}

/** A notice to staff as the graph shows it. */
export function seenNotice({ notice, of }: JudgedNotice) {
  const { id, text, occasion, recipient, state, rung, filedAt, inboxAt, reminders } = notice;
  const { fetched, seen, passedOn } = notice;
  const { kind, subject, disputeId, areaCode, dueOn } = occasion;
  return {
    of,
    id,
    kind,
    text,
    subjectId: subject.id,
    dispute: disputeId === undefined ? null : { id: disputeId },
    areaCode,
    dueOn,
    urgent: NOTICE_RULES[kind].urgent,
    state,
    rung,
    recipientName: recipient.name,
    recipientRole: recipient.role,
    filedAt,
    inboxAt,
    fetchedAt: fetched?.at,
    fetchedBy: fetched?.by,
    seenAt: seen?.at,
    seenBy: seen?.by,
    passedOnAt: passedOn?.at,
    passedOnFor: passedOn?.why,
    reminders,
  };
}
