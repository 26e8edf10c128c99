import type { AllowedMove } from './refusal.js';
import type { Step } from './step.js';
import { TRANSITIONS } from './transitions.js';

/** Every move that the table knows from a step. */
export const allowedMoves = (step: Step): AllowedMove[] =>
  TRANSITIONS.filter((row) => row.from === step).map(({ move, to, roles, evidence, needsReason }) => ({
    move,
    to,
    roles,
    evidence,
    needsReason,
  }));
