import type { Actor } from '../../domain/people/actor.js';
import { type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { Site, Stationing } from '../../domain/sites/site.js';
import type { ServiceContext } from '../context.js';
import { changeSite } from './change-site.js';

const MOST = 200;

/** Says on which days somebody of the roster works at a site (安排驻点); the same person and first day again changes the last. */
export async function stationAtSite(
  siteId: string,
  stationing: Stationing,
  by: Actor,
  context: ServiceContext,
): Promise<Site | PeopleRefusal> {
  const { personId, from, until } = stationing;
  if (until !== undefined && until < from) return refusePeople('invalid-input', '截止日不能早于起始日。');
  if (!(await context.repositories.personProfiles.find(personId))) {
    return refusePeople('not-found', '人员名册中没有该人员。');
  }
  return changeSite(
    siteId,
    'site-staffed',
    (current) => {
      const others = current.staff.filter((one) => one.personId !== personId || one.from !== from);
      if (others.length >= MOST) return refusePeople('invalid-input', `驻点记录不超过 ${MOST} 条。`);
      return { ...current, staff: [...others, stationing] };
    },
    by,
    context,
  );
}
