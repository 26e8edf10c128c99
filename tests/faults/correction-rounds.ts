import { CHECKPOINTS, type CheckpointName } from '../../src/domain/effects/checkpoint.js';

/** A round in which the worker is killed when it passes a point for the nth time. */
export interface CorrectionRound {
  readonly during: 'asking' | 'carrying-out';
  readonly point: CheckpointName;
  readonly nth: number;
}

/**
 * Every point that a correction passes, while its owner is asked and while it is carried out. Its owner's decision is the only
 * thing that comes in, and neither the app nor the court is asked before it is sent something again.
 */
export const CORRECTION_ROUNDS: readonly CorrectionRound[] = CHECKPOINTS.flatMap(
  (point): CorrectionRound[] => {
    if (point === 'started-before-sent') return [];
    const carryingOut: CorrectionRound[] = [1, 3].map((nth) => ({ during: 'carrying-out', point, nth }));
    if (point === 'stored-before-acknowledged') return carryingOut.slice(0, 1);
    return [{ during: 'asking', point, nth: 1 }, ...carryingOut];
  },
);
