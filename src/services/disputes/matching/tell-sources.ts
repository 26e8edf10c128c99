import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Step } from '../../../domain/disputes/step.js';
import { newsEffects } from '../news-effects.js';
import { lastTold } from './last-told.js';

/** How far the winner of a merge had come at one of its revisions. */
export interface WinnerStanding {
  readonly mergeId: string;
  readonly revision: number;
  readonly step: Step;
  readonly at: Date;
}

/**
 * The loser with word to its own sources of how far the winner has come (并案进度同步), where that is news to them. What is of
 * another merge, or older than what they were told, changes nothing.
 */
export function tellSources(loser: Dispute, { mergeId, revision, step, at }: WinnerStanding): Dispute {
  const { mergedInto } = loser;
  if (mergedInto?.mergeId !== mergeId || (mergedInto.told?.revision ?? 0) >= revision) return loser;
  const mark = `${mergedInto.disputeId}:${revision}`;
  const news = step === lastTold(loser) ? [] : newsEffects(loser, { mark, step, at });
  return {
    ...loser,
    mergedInto: { ...mergedInto, told: { revision, step } },
    effects: [...loser.effects, ...news],
  };
}
