import type { Aggregate } from '../effects/aggregate.js';
import type { IsoDate } from '../law/iso-date.js';
import type { RoundWorker } from './round.js';

/** How a hint stands: open 待研判, promoted to a dispute 已转纠纷, settled without one 已消除. */
export const HINT_STATES = ['open', 'promoted', 'settled'] as const;

export type HintState = (typeof HINT_STATES)[number];

/** What somebody noticed before it is a dispute (苗头): lighter than one, and without parties. */
export interface Hint extends Aggregate {
  readonly gridCode: string;
  /** At most 1,000 characters. */
  readonly text: string;
  readonly noticedOn: IsoDate;
  readonly reporter: RoundWorker;
  readonly reportedAt: Date;
  readonly state: HintState;
  readonly disputeId?: string;
  readonly settled?: { readonly at: Date; readonly by: RoundWorker; readonly reason: string };
}
