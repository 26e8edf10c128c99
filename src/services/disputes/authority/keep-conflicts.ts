import type { FieldConflict } from '../../../domain/authority/field-conflict.js';
import {
  conflictId,
  endConflict,
  openConflict,
  renewConflict,
} from '../../../domain/authority/field-conflict.js';
import type { Contradiction } from '../../../domain/authority/standing-words.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import { HUB_ACTOR } from '../../../domain/people/hub-actor.js';
import type { ServiceContext } from '../../context.js';
import { withOccasions } from '../../effects/tell-staff.js';
import { keepConflictTime } from './conflict-due.js';

/** Opens a conflict for what contradicts, and ends those of what does so no more (登记与消除字段冲突). Again changes nothing. */
export async function keepConflicts(
  dispute: Dispute,
  found: readonly Contradiction[],
  { repositories, clock }: Pick<ServiceContext, 'repositories' | 'clock'>,
): Promise<void> {
  const { fieldConflicts } = repositories;
  const now = clock.now();
  for (const one of found) {
    const opened = told(keepConflictTime(openConflict(dispute, one, HUB_ACTOR, now), now), now);
    if (await fieldConflicts.insert(opened)) continue;
    await fieldConflicts.change(opened.id, (current) => {
      const next = renewConflict(current, one, HUB_ACTOR, now);
      if (next === current) return { result: undefined };
      const timed = keepConflictTime(next, now);
      const isNews = next.openedAt.getTime() !== current.openedAt.getTime();
      return { next: isNews ? told(timed, now) : timed, result: undefined };
    });
  }
  const standing = new Set(found.map((one) => conflictId(dispute.id, one)));
  for (const { id } of await fieldConflicts.openOf(dispute.id)) {
    if (standing.has(id)) continue;
    await fieldConflicts.change(id, (current) => {
      if (current.state !== 'open') return { result: undefined };
      const next = endConflict(current, 'settled', { at: now, by: HUB_ACTOR });
      return { next: keepConflictTime(next, now), result: undefined };
    });
  }
}

/** The conflict with the order to tell the desk of it. */
const told = (conflict: FieldConflict, now: Date): FieldConflict =>
  withOccasions(conflict, [
    {
      kind: 'field-conflict',
      mark: String(conflict.openedAt.getTime()),
      subject: { type: 'field-conflict', id: conflict.id },
      areaCode: conflict.areaCode,
      at: now,
      disputeId: conflict.disputeId,
    },
  ]);
