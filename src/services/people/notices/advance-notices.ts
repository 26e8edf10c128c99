import { advanceNotice, type NoticeWorld } from '../../../domain/staff-notices/advance-notice.js';
import { holdsPost } from '../../../domain/staff-notices/choose-recipients.js';
import type { Occasion } from '../../../domain/staff-notices/occasion.js';
import type { StaffNotice } from '../../../domain/staff-notices/staff-notice.js';
import { NOTICE_RULES } from '../../../policy/notice-rules.js';
import type { Repositories } from '../../../store/repositories.js';
import type { ServiceContext } from '../../context.js';
import { NOTICE_LANE, tellStaff } from '../../effects/tell-staff.js';
import { isStillSo } from './is-still-so.js';
import { postHolders } from './post-holders.js';
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
  const { repositories, clock } = context;
  const { holders, known } = await postHolders(context);
  const quietOf = await quietHoursOf(
    notices.map(({ recipient }) => recipient.personId),
    context,
  );
  const ofOccasion = looks(repositories);
  for (const notice of notices) {
    const { key, occasion, recipient } = notice;
    const advance = async (): Promise<void> => {
      const world = {
        ...(await ofOccasion(key, occasion)),
        rule: NOTICE_RULES[occasion.kind],
        quiet: quietOf(recipient.personId),
        // An office as such, or somebody without an account, loses no post that the hub knows of.
        holdsPost: !known.has(recipient.personId) || holdsPost(recipient, occasion.areaCode, holders),
        now: clock.now(),
      };
      await repositories.staffNotices.changeFrom(notice, (current) => advanced(current, world));
    };
    await advance().catch((error: unknown) => failed(notice, error));
  }
}

/** How it stands with an occasion, looked up once however many were told of it. */
function looks(repositories: Repositories) {
  const looked = new Map<string, Promise<Pick<NoticeWorld, 'isStillSo' | 'isKnown'>>>();
  const look = async (key: string, occasion: Occasion) => ({
    isKnown: (await repositories.staffNotices.ofOccasion(key)).some(({ seen }) => seen),
    isStillSo: await isStillSo(occasion, repositories),
  });
  return (key: string, occasion: Occasion) => {
    const looking = looked.get(key) ?? look(key, occasion);
    looked.set(key, looking);
    return looking;
  };
}

function advanced(current: StaffNotice, world: NoticeWorld): StaffNotice {
  const { notice, tell } = advanceNotice(current, world);
  if (notice === current || tell === undefined) return notice;
  const at = { lane: NOTICE_LANE, key: `${tell}:${current.version}`, notBefore: world.now };
  const next = tellStaff.emit(at, { occasion: notice.occasion, rung: tell });
  return { ...notice, effects: [...notice.effects, next] };
}
