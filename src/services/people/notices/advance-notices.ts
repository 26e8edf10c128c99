import { advanceNotice } from '../../../domain/staff-notices/advance-notice.js';
import { holdsPost } from '../../../domain/staff-notices/choose-recipients.js';
import type { StaffNotice } from '../../../domain/staff-notices/staff-notice.js';
import { NOTICE_RULES } from '../../../policy/notice-rules.js';
import type { ServiceContext } from '../../context.js';
import { NOTICE_LANE, tellStaff } from '../../effects/tell-staff.js';
import { isStillSo } from './is-still-so.js';
import { type PostHolders, postHolders } from './post-holders.js';
import { quietHoursOf } from './quiet-hours-of.js';

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
  const holders = await postHolders(context);
  for (const notice of notices) {
    await advance(notice, holders, context).catch((error: unknown) => failed(notice, error));
  }
}

async function advance(
  { id, key, occasion, recipient }: StaffNotice,
  { holders, known }: PostHolders,
  context: ServiceContext,
): Promise<void> {
  const { repositories, clock } = context;
  const others = await repositories.staffNotices.ofOccasion(key);
  const world = {
    rule: NOTICE_RULES[occasion.kind],
    quiet: (await quietHoursOf([recipient.personId], context))(recipient.personId),
    isStillSo: await isStillSo(occasion, repositories),
    // An office as such, or somebody without an account, loses no post that the hub knows of.
    holdsPost: !known.has(recipient.personId) || holdsPost(recipient, occasion.areaCode, holders),
    isKnown: others.some(({ seen }) => seen),
    now: clock.now(),
  };
  await repositories.staffNotices.change(id, (current) => {
    const { notice, tell } = advanceNotice(current, world);
    if (notice === current) return { result: undefined };
    if (tell === undefined) return { next: notice, result: undefined };
    const at = { lane: NOTICE_LANE, key: `${tell}:${current.version}`, notBefore: world.now };
    const effects = [...notice.effects, tellStaff.emit(at, { occasion, rung: tell })];
    return { next: { ...notice, effects }, result: undefined };
  });
}
