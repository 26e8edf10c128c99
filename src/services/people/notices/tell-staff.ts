import { SCHEMA_VERSION } from '../../../domain/effects/schema-version.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { Owner } from '../../../domain/people/owner.js';
import { inInbox, tellAnew } from '../../../domain/staff-notices/advance-notice.js';
import { chooseRecipients } from '../../../domain/staff-notices/choose-recipients.js';
import { type Occasion, occasionKey } from '../../../domain/staff-notices/occasion.js';
import { sayOccasion } from '../../../domain/staff-notices/say-occasion.js';
import { type StaffNotice, staffNoticeId } from '../../../domain/staff-notices/staff-notice.js';
import { mayKnowOf } from '../../../policy/may-know-of.js';
import { NOTICE_RULES } from '../../../policy/notice-rules.js';
import { recordOfDispute } from '../../../policy/record-of-dispute.js';
import type { ServiceContext } from '../../context.js';
import { OFFICE_DESK } from '../../disputes/office-desk.js';
import { postHolders } from './post-holders.js';
import { quietHoursOf } from './quiet-hours-of.js';
import { stillSo } from './still-so.js';

/**
 * Tells whoever is on a rung of an occasion's ladder, or on the next one with somebody (发出工作提醒): nobody is told who may
 * not know of the case. Where all of them are away today, the next rung is told at once. Again changes nothing.
 */
export async function tellStaff(occasion: Occasion, from: number, context: ServiceContext): Promise<void> {
  const { repositories, clock } = context;
  const rule = NOTICE_RULES[occasion.kind];
  const { disputeId } = occasion;
  const [isStillSo, [dispute]] = await Promise.all([
    stillSo([occasion], repositories)(occasion),
    disputeId === undefined ? [] : repositories.disputes.findShielded([disputeId]),
  ]);
  if (!isStillSo) return;
  // Nobody was told before the first rung.
  const earlier = from > 0 ? await repositories.staffNotices.ofOccasion(occasionKey(occasion)) : [];
  if (earlier.some(({ seen }) => seen)) return;
  const record = dispute && recordOfDispute(dispute);
  const responsible = occasion.responsible ?? dispute?.owner;
  const { rung, recipients } = chooseRecipients(rule, from, {
    ...(await postHolders(context)),
    areaCode: occasion.areaCode,
    ...(responsible ? { responsible } : {}),
    maySee: (recipient) => !record || mayKnowOf(occasion.kind, recipient, record),
    told: new Set(earlier.filter((one) => one.rung < from && one.state !== 'withdrawn').map(recipientId)),
    desk: OFFICE_DESK,
  });
  const quietOf = await quietHoursOf(
    recipients.map(({ personId }) => personId),
    context,
  );
  const now = clock.now();
  for (const recipient of recipients) {
    const telling = { rule, quiet: quietOf(recipient.personId), now };
    const notice = inInbox(newNotice(occasion, recipient, rung, now), telling);
    if (await repositories.staffNotices.insert(notice)) continue;
    await repositories.staffNotices.change(notice.id, (current) => {
      const next = tellAnew(current, rung, telling);
      return next === current ? { result: undefined } : { next, result: undefined };
    });
  }
  if (rung < rule.ladder.length - 1 && (await areAllAway(recipients, context))) {
    await tellStaff(occasion, rung + 1, context);
  }
}

const recipientId = ({ recipient }: StaffNotice): string => recipient.personId;

const newNotice = (occasion: Occasion, recipient: Owner, rung: number, now: Date): StaffNotice => ({
  id: staffNoticeId(occasion, recipient.personId),
  version: 1,
  schemaVersion: SCHEMA_VERSION,
  effects: [],
  key: occasionKey(occasion),
  occasion,
  recipient,
  rung,
  text: sayOccasion(occasion),
  state: 'held',
  filedAt: now,
  reminders: 0,
});

async function areAllAway(
  recipients: readonly Owner[],
  { repositories, clock }: ServiceContext,
): Promise<boolean> {
  const today = dayInShanghai(clock.now());
  const ids = recipients.map(({ personId }) => personId);
  const away = (await repositories.personProfiles.findMany(ids)).filter(({ absences }) =>
    absences.some(({ from, until }) => from <= today && today <= until),
  );
  return away.length === recipients.length;
}
