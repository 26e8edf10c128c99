import type { Dispute } from '../disputes/dispute.js';
import { recordEvent } from '../disputes/record-event.js';
import type { Refusal } from '../disputes/refusal.js';
import { refuse } from '../disputes/refuse.js';
import type { Actor } from '../people/actor.js';
import { answersFor } from './answers-for.js';
import { routingOf } from './case-routing.js';
import type { CoOwner } from './co-owner.js';
import { OFFICE_ROLES } from './office-id-of.js';
import { withRouting } from './with-routing.js';

const MOST = 20;

const mayChange = (dispute: Dispute, by: Actor): boolean =>
  OFFICE_ROLES.includes(by.role) && answersFor(by, dispute);

const NOT_YOURS = '协办单位由责任单位登记和解除。';

/** With an organisation that has nobody at the hub named as answerable for part of the case, such as a Party branch (登记协办组织). */
export function nameCoOwner(
  dispute: Dispute,
  named: Omit<CoOwner, 'since' | 'by'>,
  by: Actor,
  now: Date,
): Dispute | Refusal {
  const { coOwners } = routingOf(dispute);
  if (!mayChange(dispute, by)) return refuse('not-owner', NOT_YOURS, dispute.step);
  if (dispute.step === 'closed') return refuse('already-closed', '该纠纷已办结。');
  if (coOwners.some(({ id }) => id === named.id)) {
    return refuse('already-decided', '该单位已是协办单位。', dispute.step);
  }
  if (coOwners.length >= MOST) return refuse('invalid-input', `协办单位最多 ${MOST} 个。`, dispute.step);
  return recordEvent(
    withRouting(dispute, { coOwners: [...coOwners, { ...named, since: now, by }] }),
    { action: 'co-owner-named', coOwner: named.name, reason: named.task },
    by,
    now,
  );
}

/** Without an organisation that helped; it sees the case no longer by that right (解除协办). */
export function releaseCoOwner(
  dispute: Dispute,
  id: string,
  reason: string,
  by: Actor,
  now: Date,
): Dispute | Refusal {
  const { coOwners } = routingOf(dispute);
  if (!mayChange(dispute, by)) return refuse('not-owner', NOT_YOURS, dispute.step);
  const released = coOwners.find((one) => one.id === id);
  if (!released) return refuse('not-found', '该单位不是协办单位。', dispute.step);
  return recordEvent(
    withRouting(dispute, { coOwners: coOwners.filter((one) => one !== released) }),
    { action: 'co-owner-released', coOwner: released.name, reason },
    by,
    now,
  );
}
