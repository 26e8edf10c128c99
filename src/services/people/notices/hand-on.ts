import type { ServiceContext } from '../../context.js';
import { advanceNotices } from './advance-notices.js';

/** Looks at once at all that somebody has not seen, since a post was lost (岗位变动转交提醒). Again changes nothing. */
export async function handOn(personId: string, context: ServiceContext): Promise<void> {
  const open = await context.repositories.staffNotices.open(personId);
  await advanceNotices(open, context, (_notice, error) => {
    throw error;
  });
}
