import type { Dispute } from '../../domain/disputes/dispute.js';
import { revision } from '../../domain/disputes/revision.js';
import { setDue } from '../effects/set-due.js';
import { withOccasions } from '../effects/tell-staff.js';
import { policeOccasion } from './police-occasion.js';

/** The kind of due that the police's receipt is. */
export const POLICE_RECEIPT_DUE = 'police-receipt';

/** How long the police's receipt may take before the leading group is told: a promise of the house. */
const RECEIPT_MS = 3_600_000;

/** The dispute with a row for the police's receipt, and word of it, where mediation has stopped and there is none yet (等待公安回执). */
export function waitForPolice(dispute: Dispute, now: Date): Dispute {
  const { id, suspended } = dispute;
  if (!suspended || suspended.receipt) return dispute;
  const due = {
    id: `${POLICE_RECEIPT_DUE}:${id}`,
    kind: POLICE_RECEIPT_DUE,
    subjectId: id,
    dueAt: new Date(now.getTime() + RECEIPT_MS),
    since: suspended.since,
  };
  const at = { lane: 'dues', key: `receipt:${revision(dispute)}`, notBefore: now };
  const timed = { ...dispute, effects: [...dispute.effects, setDue.emit(at, { due })] };
  return withOccasions(timed, [policeOccasion('police-docking', dispute, suspended.since, now)]);
}
