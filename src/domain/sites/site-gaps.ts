import type { IsoDate } from '../law/iso-date.js';
import { addDays, startOfDay } from '../time/add-days.js';
import { checklistOf } from './checklists.js';
import type { Site, SiteCheck, SiteGap } from './site.js';

/** How long a site has to get what it lacks (整改期限), in days. A promise of the house: the mechanism names none. */
const REMEDY_DAYS = 30;

/** What a new site has still to show: everything (初始整改事项). */
export const firstGaps = (kind: Site['kind'], today: IsoDate): SiteGap[] =>
  checklistOf(kind).map((item) => ({ item, since: today, dueOn: addDays(today, REMEDY_DAYS) }));

/**
 * The site after somebody looked at one item (核查后的场所): what is there is a gap no more; what is missing becomes one, and one
 * that was known keeps its last day, however often somebody looks.
 */
export function withCheck<S extends Pick<Site, 'checks' | 'gaps'>>(site: S, check: SiteCheck): S {
  const checks = [...site.checks.filter(({ item }) => item !== check.item), check];
  const others = site.gaps.filter(({ item }) => item !== check.item);
  if (check.isThere) return { ...site, checks, gaps: others };
  const known = site.gaps.find(({ item }) => item === check.item);
  const gap = known ?? {
    item: check.item,
    since: check.checkedOn,
    dueOn: addDays(check.checkedOn, REMEDY_DAYS),
  };
  return { ...site, checks, gaps: [...others, gap] };
}

/** When somebody must next be told of a gap (下次上报): the day after the first last day that nobody was told of. */
export function nextGapDue({ gaps }: Pick<Site, 'gaps'>): Date | undefined {
  const [first] = gaps.flatMap(({ overdueAt, dueOn }) => (overdueAt ? [] : [dueOn])).sort();
  return first === undefined ? undefined : startOfDay(addDays(first, 1));
}

/** The site with its leaders told of what is overdue by now (超期上报). */
export const toldOfOverdue = <S extends Pick<Site, 'gaps'>>(site: S, now: Date): S => ({
  ...site,
  gaps: site.gaps.map((gap) =>
    gap.overdueAt === undefined && startOfDay(addDays(gap.dueOn, 1)) <= now
      ? { ...gap, overdueAt: now }
      : gap,
  ),
});
