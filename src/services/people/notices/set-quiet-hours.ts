import { SCHEMA_VERSION } from '../../../domain/effects/schema-version.js';
import type { Actor } from '../../../domain/people/actor.js';
import { type PeopleRefusal, refusePeople } from '../../../domain/people/people-refusal.js';
import { areQuietHours, type QuietHours } from '../../../domain/staff-notices/quiet-hours.js';
import type { ServiceContext } from '../../context.js';

/** Somebody of the office says when to be left in peace (设置免打扰时段); what is urgent enough comes through anyway. */
export async function setQuietHours(
  quiet: QuietHours,
  by: Actor,
  { repositories }: ServiceContext,
): Promise<QuietHours | PeopleRefusal> {
  if (by.role === 'resident' || by.role === 'partner') {
    return refusePeople('role-not-allowed', '只有工作人员可以设置免打扰时段。');
  }
  if (!areQuietHours(quiet)) {
    return refusePeople('invalid-input', '免打扰时段须为“时:分”，且不超过12小时。');
  }
  const inbox = { id: by.personId, version: 1, schemaVersion: SCHEMA_VERSION, effects: [], quiet };
  if (await repositories.staffInboxes.insert(inbox)) return quiet;
  await repositories.staffInboxes.change(by.personId, (current) => ({
    next: { ...current, quiet },
    result: undefined,
  }));
  return quiet;
}
