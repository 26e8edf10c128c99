import { advanceNotice, type NoticeWorld } from '../../../domain/staff-notices/advance-notice.js';
import { holdsPost } from '../../../domain/staff-notices/choose-recipients.js';
import type { StaffNotice } from '../../../domain/staff-notices/staff-notice.js';
import { NOTICE_RULES } from '../../../policy/notice-rules.js';
import type { ServiceContext } from '../../context.js';
import { NOTICE_LANE, tellStaff } from '../../effects/tell-staff.js';
import { postHolders } from './post-holders.js';
import { quietHoursOf } from './quiet-hours-of.js';
import { stillSo } from './still-so.js';

/**
 * Takes notices as far as they have come by now (推进工作提醒): into the inbox, up the ladder, to a successor, or out of the way.
 *
 * @param failed hears of each that could not be looked at; the others go on
 */
export async function advanceNotices(
  notices: readonly StaffNotice[],
  context: ServiceContext,
  failed: (notice: StaffNotice, error: unknown) => void,
): Promise<void> {
  if (notices.length === 0) return;
  const { repositories, clock } = context;
  const { holders, known: accounts } = await postHolders(context);
  const quietOf = await quietHoursOf(
    notices.map(({ recipient }) => recipient.personId),
    context,
  );
  const known = await repositories.staffNotices.seenOccasions(notices.map(({ key }) => key));
  const isStillSo = stillSo(
    notices.map(({ occasion }) => occasion),
    repositories,
  );
  const worlds = new Map<string, NoticeWorld>();
  for (const notice of notices) {
    const { id, key, occasion, recipient } = notice;
    try {
      worlds.set(id, {
        isStillSo: await isStillSo(occasion),
        isKnown: known.has(key),
        rule: NOTICE_RULES[occasion.kind],
        quiet: quietOf(recipient.personId),
        // An office as such, or somebody without an account, loses no post that the hub knows of.
        holdsPost: !accounts.has(recipient.personId) || holdsPost(recipient, occasion.areaCode, holders),
        now: clock.now(),
      });
    } catch (error) {
      failed(notice, error);
    }
  }
  await repositories.staffNotices.changeAll(notices, (current) => {
    const world = worlds.get(current.id);
    return world ? advanced(current, world) : current;
  });
}

function advanced(current: StaffNotice, world: NoticeWorld): StaffNotice {
  const { notice, tell } = advanceNotice(current, world);
  if (notice === current || tell === undefined) return notice;
  const at = { lane: NOTICE_LANE, key: `${tell}:${current.version}`, notBefore: world.now };
  const next = tellStaff.emit(at, { occasion: notice.occasion, rung: tell });
  return { ...notice, effects: [...notice.effects, next] };
}
