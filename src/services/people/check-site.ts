import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import { type PeopleRefusal, refusePeople } from '../../domain/people/people-refusal.js';
import { checklistOf } from '../../domain/sites/checklists.js';
import type { Site, SiteCheck } from '../../domain/sites/site.js';
import { withCheck } from '../../domain/sites/site-gaps.js';
import type { ServiceContext } from '../context.js';
import { changeSite } from './change-site.js';

/** Notes whether a site has one of the things that it must have (核查场所), with evidence; what it lacks becomes a task. */
export async function checkSite(
  siteId: string,
  found: Omit<SiteCheck, 'by'>,
  by: Actor,
  context: ServiceContext,
): Promise<Site | PeopleRefusal> {
  const isDated = found.checkedOn <= dayInShanghai(context.clock.now());
  if (!isDated || found.evidence.trim() === '' || [...found.evidence].length > 500) {
    return refusePeople('invalid-input', '核查日期不能晚于今天，佐证须为 1 至 500 字。');
  }
  return changeSite(
    siteId,
    'site-checked',
    (current) => {
      if (!checklistOf(current.kind).includes(found.item)) {
        return refusePeople('invalid-input', '该场所的核查清单没有这一项。');
      }
      const latest = current.checks.find(({ item }) => item === found.item);
      if (latest && latest.checkedOn > found.checkedOn) {
        return refusePeople('wrong-state', '这一项已有更晚日期的核查结果。');
      }
      return withCheck(current, { ...found, by });
    },
    by,
    context,
  );
}
