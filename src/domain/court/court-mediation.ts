import type { Aggregate } from '../effects/aggregate.js';
import type { IsoDate } from '../law/iso-date.js';
import type { CourtStatus } from '../platforms/platform-report.js';
import type { EndingGround } from './ending-grounds.js';
import type { MediationPhase } from './mediation-term.js';

/** One thing the court said, by its own count. */
export interface CourtEvent {
  readonly sequence: number;
  readonly status: CourtStatus;
  /** When it happened, by the court's clock. */
  readonly at: Date;
  readonly caseNumber?: string;
  readonly note?: string;
  /** Why mediation ended (终结情形). */
  readonly ending?: EndingGround;
  /** In which phase it mediates, where that was said or changed (调解阶段). */
  readonly phase?: MediationPhase;
  /** The last day that all parties agreed on (合意延长至). */
  readonly extendedTo?: IsoDate;
}

/** A dispute as the court's platform has it (法院在线调解案件); its id is the key of the hand-over. */
export interface CourtMediation extends Aggregate {
  readonly disputeId: string;
  /** The court platform's own case id. */
  readonly externalId: string;
  /** Everything that was said, by sequence, each number once. */
  readonly events: readonly CourtEvent[];
  /** When the hub last heard from the court about this case. */
  readonly asOf: Date;
}
