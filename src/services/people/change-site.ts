import { areaReaches } from '../../domain/areas/area-reaches.js';
import { auditedChange } from '../../domain/audit/audited-change.js';
import type { Actor } from '../../domain/people/actor.js';
import { isPeopleRefusal, type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { Site } from '../../domain/sites/site.js';
import type { ServiceContext } from '../context.js';
import { withSiteDue } from './with-site-due.js';

/** Changes a site by a person's decision (变更场所); what it lacks is watched from then on. */
export async function changeSite(
  id: string,
  detail: string,
  decide: (current: Site) => Site | PeopleRefusal,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Site | PeopleRefusal> {
  const now = clock.now();
  const outcome = await repositories.sites.change<Site | PeopleRefusal>(id, (current) => {
    if (!areaReaches(by.areaCode, current.areaCode)) {
      return { result: refusePeople('outside-area', '该场所不在您负责的辖区内。') };
    }
    const decided = decide(current);
    if (isPeopleRefusal(decided)) return { result: decided };
    const audited = auditedChange('Site', id, { detail, key: `${detail}:${current.version}` }, by, now);
    const next = withSiteDue({ ...decided, effects: [...decided.effects, audited] }, now);
    return { next, result: next };
  });
  return outcome ?? refusePeople('not-found', '没有找到该场所。');
}
