import type { Dispute } from '../../domain/disputes/dispute.js';
import { accountEffects } from './account-effects.js';
import { progressEffects } from './progress-effects.js';
import { stepDueEffect } from './step-due.js';

/** The dispute with all that must follow from having entered its step. */
export const enterStep = (dispute: Dispute): Dispute => ({
  ...dispute,
  effects: [
    ...dispute.effects,
    stepDueEffect(dispute),
    ...progressEffects(dispute),
    ...accountEffects(dispute),
  ],
});
