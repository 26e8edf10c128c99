import type { Site } from '../../domain/sites/site.js';
import { nextGapDue } from '../../domain/sites/site-gaps.js';
import { startOfDay } from '../../domain/time/add-days.js';
import { clearDue } from '../effects/clear-due.js';
import { setDue } from '../effects/set-due.js';

/** The kind of due that the last day of a site's next gap is. */
export const SITE_DUE = 'site';

/** The site with the order to come back to it when something that it lacks is overdue (登记整改期限). */
export function withSiteDue(site: Site, now: Date): Site {
  const dueAt = nextGapDue(site);
  const dueId = `${SITE_DUE}:${site.id}`;
  const at = { lane: 'dues', key: String(site.version), notBefore: now };
  const effect = dueAt
    ? setDue.emit(at, {
        due: { id: dueId, kind: SITE_DUE, subjectId: site.id, dueAt, since: startOfDay(site.openedOn) },
      })
    : clearDue.emit(at, { dueId });
  return { ...site, effects: [...site.effects, effect] };
}
