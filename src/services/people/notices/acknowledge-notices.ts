import { AUDIT_LANE, auditChange } from '../../../domain/audit/audit-change.js';
import type { Actor } from '../../../domain/people/actor.js';
import { type PeopleRefusal, refusePeople } from '../../../domain/people/people-refusal.js';
import { acknowledge } from '../../../domain/staff-notices/advance-notice.js';
import type { StaffNotice } from '../../../domain/staff-notices/staff-notice.js';
import type { ServiceContext } from '../../context.js';
import { isInInboxOf } from './notice-readers.js';

const MOST = 100;

/** Somebody says that notices were seen (阅知提醒): all of them or, where one is not in the own inbox, none. Again changes nothing. */
export async function acknowledgeNotices(
  ids: readonly string[],
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<readonly StaffNotice[] | PeopleRefusal> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0 || wanted.length > MOST) {
    return refusePeople('invalid-input', `一次可阅知 1 至 ${MOST} 条提醒。`);
  }
  const found = await repositories.staffNotices.findMany(wanted);
  if (found.length < wanted.length || found.some((notice) => !isInInboxOf(notice, by))) {
    return refusePeople('not-found', '没有找到该提醒。');
  }
  const now = clock.now();
  const seen = new Map(found.map((notice) => [notice.id, notice]));
  await repositories.staffNotices.changeAll(found, (current) => {
    const next = isInInboxOf(current, by) ? acknowledge(current, by.name, now) : current;
    seen.set(next.id, next);
    return next === current ? current : recorded(next, by, now);
  });
  return wanted.flatMap((id) => seen.get(id) ?? []);
}

/** The notice with the order to enter in the audit log that it was seen. */
function recorded(notice: StaffNotice, by: Actor, at: Date): StaffNotice {
  const event = {
    at,
    by,
    action: 'changed',
    subject: { type: 'StaffNotice', ids: [notice.id] },
    fields: [],
    outcome: 'done',
    detail: 'seen',
    key: `staff-notice:${notice.id}:seen`,
  } as const;
  const effect = auditChange.emit({ lane: AUDIT_LANE, key: 'seen', notBefore: at }, { event });
  return { ...notice, effects: [...notice.effects, effect] };
}
