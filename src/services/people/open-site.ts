import { areaReaches } from '../../domain/areas/area-reaches.js';
import { findArea } from '../../domain/areas/find-area.js';
import { auditedChange } from '../../domain/audit/audited-change.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import { isPersonId } from '../../domain/people/is-person-id.js';
import { type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import type { Site, SiteFacts } from '../../domain/sites/site.js';
import { firstGaps } from '../../domain/sites/site-gaps.js';
import type { ServiceContext } from '../context.js';
import { withSiteDue } from './with-site-due.js';

const MOST_STAFF = 100;
const isText = (text: string, most: number): boolean => text.trim() !== '' && [...text].length <= most;

/**
 * Puts a site on file (登记场所), with everything on its checklist still to be shown. The same id again changes nothing.
 *
 * @param id chosen by the office, such as `room-gulu`
 */
export async function openSite(
  id: string,
  facts: SiteFacts,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Site | PeopleRefusal> {
  const { name, areaCode, address, hours, staffWanted } = facts;
  if (!findArea(areaCode) || !areaReaches(by.areaCode, areaCode)) {
    return refusePeople('outside-area', '该辖区不存在，或不在您负责的范围内。');
  }
  const isWhole = Number.isInteger(staffWanted) && staffWanted >= 0 && staffWanted <= MOST_STAFF;
  if (!isPersonId(id) || !isText(name, 80) || !isText(address, 200) || !isText(hours, 200) || !isWhole) {
    return refusePeople(
      'invalid-input',
      `须填写编号、名称（80 字以内）、地址和开放时间（各 200 字以内），应配人数为 0 至 ${MOST_STAFF}。`,
    );
  }
  const now = clock.now();
  const today = dayInShanghai(now);
  const site: Site = {
    ...facts,
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    openedOn: today,
    staff: [],
    checks: [],
    gaps: firstGaps(facts.kind, today),
    effects: [auditedChange('Site', id, { detail: 'site-opened', key: 'opened' }, by, now)],
  };
  if (await repositories.sites.insert(withSiteDue(site, now))) return site;
  return (await repositories.sites.find(id)) ?? refusePeople('not-found', '没有找到该场所。');
}
