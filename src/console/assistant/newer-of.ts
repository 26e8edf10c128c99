import type { Consultation } from './consultation.js';

/**
 * What is shown when a talk is told once more: the answer to a question may come by the line that follows the talk before
 * the reply to the question itself, and what is older must not cover it.
 */
export const newerOf = (shown: Consultation | undefined, told: Consultation): Consultation =>
  shown?.id === told.id && shown.version > told.version ? shown : told;
