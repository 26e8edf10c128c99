import { toldOfOverdue } from '../../domain/sites/site-gaps.js';
import type { Due } from '../../domain/time/due.js';
import type { ServiceContext } from '../context.js';
import { withSiteDue } from './with-site-due.js';

/** Puts what a site lacks beyond the last day before the leading group (整改超期上报). */
export async function tellOfSite(due: Due, { repositories, clock }: ServiceContext): Promise<void> {
  const now = clock.now();
  await repositories.sites.change(due.subjectId, (current) => ({
    next: withSiteDue(toldOfOverdue(current, now), now),
    result: undefined,
  }));
}
