import type { Actor } from '../../../domain/people/actor.js';
import type { StaffNotice } from '../../../domain/staff-notices/staff-notice.js';
import type { ServiceContext } from '../../context.js';

/** Notes that notices were handed out to somebody (取阅留痕), before they are: the first time is what counts. */
export async function handOutNotices(
  notices: readonly StaffNotice[],
  to: Actor,
  { repositories, clock }: ServiceContext,
): Promise<StaffNotice[]> {
  const fetched = { at: clock.now(), by: to.name };
  return Promise.all(
    notices.map(async (notice) => {
      if (notice.fetched || notice.inboxAt === undefined) return notice;
      const noted = await repositories.staffNotices.change<StaffNotice>(notice.id, (current) => {
        const next = { ...current, fetched };
        return current.fetched ? { result: current } : { next, result: next };
      });
      return noted ?? notice;
    }),
  );
}
