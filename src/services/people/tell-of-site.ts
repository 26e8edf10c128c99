import type { IsoDate } from '../../domain/law/iso-date.js';
import { toldOfOverdue } from '../../domain/sites/site-gaps.js';
import type { Occasion } from '../../domain/staff-notices/occasion.js';
import type { Due } from '../../domain/time/due.js';
import type { ServiceContext } from '../context.js';
import { withOccasions } from '../effects/tell-staff.js';
import { withSiteDue } from './with-site-due.js';

/** Puts what a site lacks beyond the last day before the leading group (整改超期上报). */
export async function tellOfSite(due: Due, { repositories, clock }: ServiceContext): Promise<void> {
  const now = clock.now();
  await repositories.sites.change(due.subjectId, (current) => {
    const next = withSiteDue(toldOfOverdue(current, now), now);
    const [first] = next.gaps
      .filter(({ overdueAt }) => overdueAt === now)
      .map(({ dueOn }) => dueOn)
      .sort();
    const { id, areaCode } = current;
    const overdue = (dueOn: IsoDate): Occasion => ({
      kind: 'site-gap-overdue',
      mark: String(now.getTime()),
      subject: { type: 'site', id },
      areaCode,
      at: now,
      dueOn,
    });
    return {
      next: withOccasions(next, first === undefined ? [] : [overdue(first)]),
      result: undefined,
    };
  });
}
