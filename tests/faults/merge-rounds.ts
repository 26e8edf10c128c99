import { CHECKPOINTS, type CheckpointName } from '../../src/domain/effects/checkpoint.js';

/** A round in which the worker is killed when it passes a point for the nth time. */
export interface MergeRound {
  readonly during: 'merge' | 'undo';
  readonly point: CheckpointName;
  readonly nth: number;
}

/** What only happens when a report comes in. */
const AT_THE_DOOR = 'stored-before-acknowledged';

/** Every point, while two reports become one case, and while they are taken apart. */
export const MERGE_ROUNDS: readonly MergeRound[] = CHECKPOINTS.flatMap((point): MergeRound[] => {
  // Not the first passing, where that is the report's own.
  const isFirst = point === AT_THE_DOOR || point === 'started-before-sent';
  const merging: MergeRound = { during: 'merge', point, nth: isFirst ? 1 : 3 };
  return point === AT_THE_DOOR ? [merging] : [merging, { during: 'undo', point, nth: 1 }];
});

/** Every point once, two in a story: the first while two reports become one case, the next while they are taken apart. */
export const MERGE_STORIES: readonly (readonly MergeRound[])[] = [0, 2, 4].map((first) =>
  MERGE_ROUNDS.filter(
    ({ during, point }) => CHECKPOINTS.indexOf(point) === first + (during === 'merge' ? 0 : 1),
  ),
);
