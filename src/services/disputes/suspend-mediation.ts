import { areaReaches } from '../../domain/areas/area-reaches.js';
import { changeProtections } from '../../domain/disputes/change-protections.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import { revision } from '../../domain/disputes/revision.js';
import { type Danger, PROTECTION_IN } from '../../domain/disputes/suspension.js';
import type { Actor } from '../../domain/people/actor.js';
import { disclose } from '../../policy/disclose.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import type { ServiceContext } from '../context.js';
import { setDue } from '../effects/set-due.js';
import { shareProtections } from '../effects/share-protections.js';
import { withOccasions } from '../effects/tell-staff.js';
import { changeDispute } from './change-dispute.js';
import { checkReason } from './check-reason.js';
import { policeOccasion } from './police-occasion.js';

/** The kind of due that the police's receipt is. */
export const POLICE_RECEIPT_DUE = 'police-receipt';

/** How long the police's receipt may take before the leading group is told: a promise of the house. */
const RECEIPT_MS = 3_600_000;

/** What came to light, and who is in danger where that is known. */
export interface Alarm {
  readonly danger: Danger;
  readonly partyId?: string;
  readonly note: string;
}

/**
 * Stops the mediation at once, protects whoever is in danger, and calls in the police, whose receipt is waited for (中止调解、
 * 公调对接). Whoever works in the area may; raised again it changes nothing but to protect one more.
 */
export async function suspendMediation(
  id: string,
  { danger, partyId, note }: Alarm,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const fault = checkReason(note);
  if (fault) return fault;
  const reason = note.trim();
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
      if (partyId !== undefined && !current.partyIds.includes(partyId)) {
        return refuse('not-found', '没有找到该当事人。');
      }
      const stopped = current.suspended ? current : stop(current, { danger, reason, by, now });
      return partyId === undefined ? stopped : protect(stopped, { danger, partyId, reason, by, now });
    },
    context,
  );
}

interface Said {
  readonly danger: Danger;
  readonly reason: string;
  readonly by: Actor;
  readonly now: Date;
}

function stop(dispute: Dispute, { danger, reason, by, now }: Said): Dispute {
  const suspended = { danger, since: now, raisedBy: by.name, note: reason };
  const noted = recordEvent({ ...dispute, suspended }, { action: 'suspended', reason }, by, now);
  const due = {
    id: `${POLICE_RECEIPT_DUE}:${dispute.id}`,
    kind: POLICE_RECEIPT_DUE,
    subjectId: dispute.id,
    dueAt: new Date(now.getTime() + RECEIPT_MS),
    since: now,
  };
  const at = { lane: 'dues', key: `receipt:${revision(noted)}`, notBefore: now };
  const timed = { ...noted, effects: [...noted.effects, setDue.emit(at, { due })] };
  return withOccasions(timed, [policeOccasion('police-docking', dispute, now, now)]);
}

function protect(
  dispute: Dispute,
  { danger, partyId, reason, by, now }: Said & { partyId: string },
): Dispute {
  const change = { action: 'protected', partyId, protections: [PROTECTION_IN[danger]], reason } as const;
  const changed = changeProtections(dispute, change, by, now);
  if (changed === dispute) return dispute;
  const at = { lane: 'protection', key: `${revision(changed)}:${partyId}`, notBefore: now };
  return { ...changed, effects: [...changed.effects, shareProtections.emit(at, { partyId })] };
}
