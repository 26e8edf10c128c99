import type { HandOverGap, HandOverPackage } from '../court/hand-over-package.js';
import type { Aggregate } from '../effects/aggregate.js';
import type { Owner } from '../people/owner.js';
import type { CourtStatus } from '../platforms/platform-report.js';
import type { CaseRouting } from '../routing/case-routing.js';
import type { Absorbed } from './absorbed.js';
import type { DisputeFacts } from './dispute-facts.js';
import type { DisputeSource } from './dispute-source.js';
import type { HistoryEntry } from './history-entry.js';
import type { MergedInto } from './merged-into.js';
import type { Protection } from './protection.js';
import type { Step } from './step.js';
import type { Suspension } from './suspension.js';

/** The hand-over to the court (诉调对接移送) as far as the hub knows. */
export interface HandOver {
  readonly key: string;
  readonly state: 'pending' | 'delivered' | 'refused' | 'withdrawn';
  readonly requestedAt: Date;
  /** The court platform's own case id. */
  readonly externalId?: string;
  readonly deliveredAt?: Date;
  readonly reason?: string;
  /** What was handed over with it. */
  readonly package?: HandOverPackage;
  /** What the court asks for and was not given (缺项). */
  readonly gaps?: readonly HandOverGap[];
  /** Set once it was asked back; it still stands until the court has taken that (撤回移送). */
  readonly withdrawal?: HandOverWithdrawal;
}

/** That a hand-over was asked back (撤回移送): on its way, taken by the court, or refused, because it has accepted the case. */
export interface HandOverWithdrawal {
  readonly key: string;
  readonly state: 'pending' | 'taken' | 'refused';
  readonly requestedAt: Date;
  readonly reason: string;
  /** Why the court would not have it taken back. */
  readonly refusal?: string;
}

/** A party that is protected (保护对象), and as what; at least one. */
export interface ProtectedParty {
  readonly partyId: string;
  readonly protections: readonly Protection[];
}

/** A dispute (矛盾纠纷): one case, however many platforms reported it. */
export interface Dispute extends Aggregate, DisputeFacts {
  /** Of which version of the list its category is (案由代码表版本); absent for the first. */
  readonly categoryList?: number;
  readonly areaCode: string;
  readonly step: Step;
  readonly stepEnteredAt: Date;
  readonly owner: Owner;
  readonly sources: readonly DisputeSource[];
  /** The person or partner who brought it in (上报人); absent where nobody knows any more. */
  readonly broughtBy?: string;
  readonly partyIds: readonly string[];
  /** Absent when nobody is protected. */
  readonly protectedParties?: readonly ProtectedParty[];
  /** All that anybody in it is protected as, so that lists and counts can be judged without its parties. */
  readonly protections?: readonly Protection[];
  /** Set while it is part of another; then nothing is done with it but to undo that. */
  readonly mergedInto?: MergedInto;
  /** The disputes that became part of it; absent when none did. */
  readonly absorbs?: readonly Absorbed[];
  /** The latest entries, at most fifty; older ones are kept apart. */
  readonly history: readonly HistoryEntry[];
  readonly handOver?: HandOver;
  /** Who answers for it at which level, who helps, and where else it is decided; absent where nothing was routed. */
  readonly routing?: CaseRouting;
  /** Ids of the offices that see it because they answer for it, help, or are asked to; absent when none does. */
  readonly sharedWith?: readonly string[];
  /** Set while mediation has stopped because somebody is in danger. */
  readonly suspended?: Suspension;
  /** The latest that the court said, by its own sequence. */
  readonly court?: {
    readonly sequence: number;
    readonly status: CourtStatus;
    readonly at: Date;
    readonly caseNumber?: string;
  };
}
