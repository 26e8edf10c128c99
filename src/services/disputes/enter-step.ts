import type { Dispute } from '../../domain/disputes/dispute.js';
import { followWinnerEffects } from './matching/follow-winner-effects.js';
import { newsEffects } from './news-effects.js';
import { stepDueEffect } from './step-due.js';

/** The dispute with all that must follow from having entered its step. */
export const enterStep = (dispute: Dispute): Dispute => ({
  ...dispute,
  effects: [
    ...dispute.effects,
    stepDueEffect(dispute),
    ...newsEffects(dispute),
    ...followWinnerEffects(dispute),
  ],
});
