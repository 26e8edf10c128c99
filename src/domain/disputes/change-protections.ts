import type { Actor } from '../people/actor.js';
import { absorbDisputeEffect } from './absorb-dispute-effect.js';
import type { Dispute } from './dispute.js';
import { joinProtections } from './join-protections.js';
import type { Protection } from './protection.js';
import { protectionsOfParty } from './protections-of-party.js';
import { recordEvent } from './record-event.js';
import { revision } from './revision.js';
import { setProtections } from './set-protections.js';

/** That a party shall be protected from now on, or shall be no longer, and why. */
export interface ProtectionChange {
  readonly action: 'protected' | 'unprotected';
  readonly partyId: string;
  readonly protections: readonly Protection[];
  readonly reason: string;
}

/**
 * The dispute after a change of who is protected in it (保护对象变更), told in its history, and to the one that it is part of.
 *
 * @returns the same dispute when it is so already
 */
export function changeProtections(dispute: Dispute, change: ProtectionChange, by: Actor, at: Date): Dispute {
  const { action, partyId } = change;
  const before = protectionsOfParty(dispute, partyId);
  const after =
    action === 'protected'
      ? joinProtections(before, change.protections)
      : before.filter((protection) => !change.protections.includes(protection));
  if (after.length === before.length) return dispute;
  const changed = change.protections.filter((each) => before.includes(each) !== after.includes(each));
  const next = recordEvent(
    setProtections(dispute, partyId, after),
    { ...change, protections: changed },
    by,
    at,
  );
  if (!next.mergedInto) return next;
  const { mergeId } = next.mergedInto;
  const key = `${mergeId}:${revision(next)}`;
  const tellWinner = absorbDisputeEffect.emit({ lane: 'merge', key, notBefore: at }, { mergeId });
  return { ...next, effects: [...next.effects, tellWinner] };
}
