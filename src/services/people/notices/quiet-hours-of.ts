import type { QuietHours } from '../../../domain/staff-notices/quiet-hours.js';
import { QUIET_HOURS } from '../../../policy/notice-rules.js';
import type { ServiceContext } from '../../context.js';

/** When each of these people is left in peace (免打扰时段): as they chose, or as the policy says. */
export async function quietHoursOf(
  personIds: readonly string[],
  { repositories }: Pick<ServiceContext, 'repositories'>,
): Promise<(personId: string) => QuietHours> {
  const chosen = await repositories.staffInboxes.findMany(personIds);
  const byPerson = new Map(chosen.map(({ id, quiet }) => [id, quiet]));
  return (personId) => byPerson.get(personId) ?? QUIET_HOURS;
}
