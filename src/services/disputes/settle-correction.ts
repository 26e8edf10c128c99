import { type Correction, isOpen, recordCorrectionEvent } from '../../domain/disputes/correction.js';
import type { Actor } from '../../domain/people/actor.js';
import { applyCorrectionEffect } from '../effects/apply-correction.js';

/** What whoever owns the field decided. */
export interface CorrectionDecision {
  readonly accepted: boolean;
  readonly reason?: string;
}

/** A correction as its owner decided on it (更正决定), with the order to carry it out; one that is decided stays so. */
export function settled(
  correction: Correction,
  { accepted, reason }: CorrectionDecision,
  by: Actor,
  at: Date,
): Correction {
  if (!isOpen(correction)) return correction;
  const apply = applyCorrectionEffect.emit({ lane: 'party', key: correction.id, notBefore: at }, {});
  const decided: Correction = {
    ...correction,
    state: accepted ? 'accepted' : 'refused',
    decided: { at, by, ...(reason === undefined ? {} : { reason }) },
    effects: accepted ? [...correction.effects, apply] : correction.effects,
  };
  return recordCorrectionEvent(decided, accepted ? 'correction-accepted' : 'correction-refused', by, at);
}
