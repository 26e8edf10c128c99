import { areaReaches } from '../../domain/areas/area-reaches.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';
import { CHILD_SIGNS } from '../../policy/danger-signs.js';
import { disclose } from '../../policy/disclose.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import type { ServiceContext } from '../context.js';
import { changeDispute } from './change-dispute.js';
import { checkReason } from './check-reason.js';
import { type Alarm, stopMediation } from './stop-mediation.js';

/**
 * Stops the mediation at once, protects whoever is in danger, and calls in the police, whose receipt is waited for (中止调解、
 * 公调对接). Whoever works in the area may; raised again it changes nothing but to protect one more.
 */
export async function suspendMediation(
  id: string,
  alarm: Alarm,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const fault = checkReason(alarm.note);
  if (fault) return fault;
  const note = alarm.note.trim();
  const child = alarm.child || CHILD_SIGNS.test(note);
  const now = context.clock.now();
  return changeDispute(
    id,
    undefined,
    (current) => {
      if (disclose('case', by, recordOfDispute(current)) !== 'clear') {
        return refuse('not-found', '没有找到该纠纷。');
      }
      if (!areaReaches(by.areaCode, current.areaCode))
        return refuse('outside-area', '该纠纷不在您负责的辖区内。');
      if (current.step === 'closed') return refuse('already-closed', '该纠纷已办结。');
      if (alarm.partyId !== undefined && !current.partyIds.includes(alarm.partyId)) {
        return refuse('not-found', '没有找到该当事人。');
      }
      return stopMediation(current, { ...alarm, note, child }, by, now);
    },
    context,
  );
}
