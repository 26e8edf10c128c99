import type { StatedField } from '../authority/stated-field.js';
import type { Actor } from '../people/actor.js';
import type { Owner } from '../people/owner.js';
import type { CourtStatus } from '../platforms/platform-report.js';
import type { TrackWay } from '../routing/case-track.js';
import type { WarningCause } from '../routing/early-warning.js';
import type { CorrectableField } from './correctable-field.js';
import type { DisputeSource } from './dispute-source.js';
import type { ErasureGround } from './erasure-ground.js';
import type { Evidence } from './evidence.js';
import type { Protection } from './protection.js';
import type { Step } from './step.js';
import type { Move } from './transition.js';

interface EntryBase {
  /** Counts a dispute's entries from 1; the latest number is the dispute's revision. */
  readonly number: number;
  /** When it happened: by the source's clock where a platform reported it. */
  readonly at: Date;
  readonly by: Actor;
}

/** What can happen to a dispute, as told in its history (办理经过). */
export type HistoryEvent =
  | { readonly action: 'collected' }
  | {
      /** It was taken over, closed, from a ledger of the office (台账补录). */
      readonly action: 'imported';
      readonly reason: string;
    }
  | { readonly action: 'assigned'; readonly owner: Owner }
  | {
      readonly action: 'moved';
      readonly move: Move;
      readonly from: Step;
      readonly to: Step;
      readonly evidence: readonly Evidence[];
      readonly reason?: string;
    }
  | { readonly action: 'handed-over' | 'hand-over-withdrawn' | 'receipt-overdue' }
  | {
      readonly action: 'hand-over-refused' | 'withdrawal-asked' | 'withdrawal-refused';
      readonly reason: string;
    }
  | {
      /** Mediation stopped for somebody's safety, the police have it, mediation goes on. */
      readonly action: 'suspended' | 'police-received' | 'resumed';
      readonly reason: string;
      /** What was handed in as the danger came to light. */
      readonly evidence?: readonly Evidence[];
    }
  | {
      /** An office was asked to take it over or to assist, would not, or was asked no longer. */
      readonly action: 'transfer-sent' | 'transfer-refused' | 'transfer-recalled';
      readonly office: Owner;
      readonly reason: string;
    }
  | {
      readonly action: 'transfer-received';
      readonly office: Owner;
      /** The office itself, where it took the case over. */
      readonly owner?: Owner;
    }
  | { readonly action: 'transfer-overdue'; readonly office: Owner; readonly told: readonly Owner[] }
  | {
      readonly action: 'co-owner-named' | 'co-owner-released';
      readonly coOwner: string;
      readonly reason: string;
    }
  | { readonly action: 'warned' | 'warning-seen'; readonly cause: WarningCause }
  | { readonly action: 'warning-sent'; readonly cause: WarningCause; readonly told: readonly Owner[] }
  | {
      /** It was referred to whoever has to decide it; that body said something, under this number. */
      readonly action: 'track-opened' | 'track-moved';
      readonly way: TrackWay;
      readonly reason: string;
    }
  | { readonly action: 'court-progress'; readonly status: CourtStatus; readonly caseNumber?: string }
  | { readonly action: 'erased'; readonly ground: ErasureGround }
  | { readonly action: 'step-overdue'; readonly step: Step }
  | {
      readonly action: 'merged-into' | 'absorbed' | 'merge-undone' | 'released';
      /** The other of the two. */
      readonly disputeId: string;
      readonly reason: string;
    }
  | {
      readonly action: 'protected';
      readonly partyId: string;
      readonly protections: readonly Protection[];
      readonly reason: string;
    }
  | {
      readonly action: 'unprotected';
      readonly partyId: string;
      readonly protections: readonly Protection[];
      readonly reason: string;
    }
  | {
      /** The record that it came from says something else by now (要素更新). */
      readonly action: 'facts-renewed';
      readonly fields: readonly StatedField[];
      readonly platform: DisputeSource['platform'];
    }
  | {
      readonly action: 'corrected';
      readonly partyId: string;
      readonly field: CorrectableField;
      readonly correctionId: string;
    };

/** One line of a dispute's history. */
export type HistoryEntry = EntryBase & HistoryEvent;
