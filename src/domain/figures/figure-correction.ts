import type { Aggregate } from '../effects/aggregate.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Actor } from '../people/actor.js';

/**
 * That what became known late is counted after all (统计更正): by whom, why, in which figures, and for which days. It
 * admits what was known when it was made and nothing later.
 */
export interface FigureCorrection extends Aggregate {
  readonly figures: readonly string[];
  /** First and last day of the time in which the late facts lie. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Where it is about some cases only. */
  readonly disputeIds?: readonly string[];
  readonly reason: string;
  readonly by: Actor;
  readonly at: Date;
}
