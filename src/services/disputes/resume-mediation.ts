import { areaReaches } from '../../domain/areas/area-reaches.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { changeDispute } from './change-dispute.js';
import { checkReason } from './check-reason.js';

/** Lets a mediation go on that had stopped (恢复调解): the office decides, for a reason, and never before the police have it. */
export async function resumeMediation(
  id: string,
  reason: string,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const fault = checkReason(reason);
  if (fault) return fault;
  return changeDispute(
    id,
    undefined,
    (current) => {
      if (!areaReaches(by.areaCode, current.areaCode))
        return refuse('outside-area', '该纠纷不在您负责的辖区内。');
      const { suspended, ...going } = current;
      if (!suspended) return refuse('not-suspended', '该纠纷没有中止调解。');
      if (!suspended.receipt) return refuse('work-pending', '公安机关尚未回执，不能恢复调解。');
      return recordEvent(going, { action: 'resumed', reason: reason.trim() }, by, context.clock.now());
    },
    context,
  );
}
