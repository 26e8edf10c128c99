import { changeProtections } from '../../domain/disputes/change-protections.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Evidence } from '../../domain/disputes/evidence.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import { revision } from '../../domain/disputes/revision.js';
import { type Danger, PROTECTION_IN } from '../../domain/disputes/suspension.js';
import type { Actor } from '../../domain/people/actor.js';
import { openSafetyCaseEffect } from '../effects/open-safety-case.js';
import { shareProtections } from '../effects/share-protections.js';
import { waitForPolice } from './wait-for-police.js';

/** What came to light, and who is in danger where that is known. */
export interface Alarm {
  readonly danger: Danger;
  readonly partyId?: string;
  /** In 5 to 200 characters. */
  readonly note: string;
  /** Whether a child is in it, or sees it (涉未成年人). */
  readonly child?: boolean;
  /** What somebody wanted to hand in as it came to light: kept with it, so that nothing is lost. */
  readonly evidence?: readonly Evidence[];
  /** Who found it, where that is not who acts. */
  readonly raisedBy?: { readonly personId: string; readonly name: string };
}

/**
 * The dispute with its mediation stopped, whoever is in danger protected, and all that must follow (中止调解): the police's
 * receipt is waited for, and what must be done for whoever is in danger falls due. Where nobody knows who that is, all
 * parties are protected until somebody says. Stopped again it changes nothing but to protect one more, and to take in a child.
 */
export function stopMediation(dispute: Dispute, alarm: Alarm, by: Actor, now: Date): Dispute {
  const isNew = !dispute.suspended;
  const stopped = isNew ? suspend(dispute, alarm, by, now) : dispute;
  const unknown = isNew ? dispute.partyIds : [];
  const inDanger = alarm.partyId === undefined ? unknown : [alarm.partyId];
  const guarded = inDanger.reduce((current, partyId) => protect(current, partyId, alarm, by, now), stopped);
  return isNew || alarm.child ? withSafetyCase(guarded, alarm, by, now) : guarded;
}

function suspend(dispute: Dispute, alarm: Alarm, by: Actor, now: Date): Dispute {
  const { danger, note, evidence, raisedBy = by } = alarm;
  const suspended = { danger, since: now, raisedBy: raisedBy.name, note };
  const kept = evidence ? { evidence } : {};
  const noted = recordEvent(
    { ...dispute, suspended },
    { action: 'suspended', reason: note, ...kept },
    by,
    now,
  );
  return waitForPolice(noted, now);
}

function protect(
  dispute: Dispute,
  partyId: string,
  { danger, note: reason, partyId: known }: Alarm,
  by: Actor,
  now: Date,
): Dispute {
  const protection = known === undefined ? 'victim' : PROTECTION_IN[danger];
  const change = { action: 'protected', partyId, protections: [protection], reason } as const;
  const changed = changeProtections(dispute, change, by, now);
  if (changed === dispute) return dispute;
  const at = { lane: 'protection', key: `${revision(changed)}:${partyId}`, notBefore: now };
  return { ...changed, effects: [...changed.effects, shareProtections.emit(at, { partyId })] };
}

function withSafetyCase(dispute: Dispute, { danger, child, raisedBy }: Alarm, by: Actor, now: Date): Dispute {
  const isChild = child || danger === 'child' || dispute.protections?.includes('minor');
  const { personId, name } = raisedBy ?? by;
  const since = dispute.suspended?.since ?? now;
  const effect = openSafetyCaseEffect.emit(
    { lane: 'safety', key: `${since.getTime()}:${isChild ? 'child' : 'any'}`, notBefore: now },
    { since, child: isChild === true, holder: { personId, name } },
  );
  const isTold = dispute.effects.some(({ id }) => id === effect.id);
  return isTold ? dispute : { ...dispute, effects: [...dispute.effects, effect] };
}
