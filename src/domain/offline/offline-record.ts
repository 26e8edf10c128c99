import type { ReportedParty } from '../disputes/party.js';
import type { Aggregate } from '../effects/aggregate.js';
import type { HouseholdFacts, HouseholdField } from '../grid/household.js';
import type { Finding } from '../grid/round.js';
import type { RoundKind } from '../grid/round-period.js';
import type { Actor } from '../people/actor.js';
import type { OfflineRefusalCode } from './offline-refusal.js';
import type { DeviceReadings, TrueTime } from './true-time.js';

/** A photo that a phone will bring after the record (离线照片). */
export interface OfflinePhoto {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** What was taken down without signal (离线内容): a visit 走访, a hint 线索, a dispute 纠纷, news of a household 户情. */
export type OfflineContent =
  | {
      readonly kind: 'visit';
      readonly round: RoundKind;
      readonly stopId: string;
      readonly found: Finding;
      readonly note?: string;
    }
  | { readonly kind: 'hint'; readonly text: string }
  | { readonly kind: 'household'; readonly code: string; readonly facts: HouseholdFacts }
  | {
      readonly kind: 'dispute';
      readonly title: string;
      readonly summary: string;
      readonly categoryCode: string;
      readonly peopleInvolved: number;
      readonly address: string;
      readonly parties: readonly ReportedParty[];
      readonly photos: readonly OfflinePhoto[];
    };

export type OfflineKind = OfflineContent['kind'];

/**
 * How a record stands (离线记录状态): waiting 待处理; taken 已采用; newer-on-file 已留存（单位已有更新的内容）; refused 不予采用;
 * doubtful 时间存疑待核.
 */
export const OFFLINE_STATES = ['waiting', 'taken', 'newer-on-file', 'refused', 'doubtful'] as const;

export type OfflineState = (typeof OFFLINE_STATES)[number];

/** What came of a record (离线记录结果). */
export interface OfflineOutcome {
  readonly state: OfflineState;
  /** Why it was refused. */
  readonly code?: OfflineRefusalCode;
  readonly message?: string;
  /** Of a household: which fields the office knew more newly. */
  readonly newer?: readonly HouseholdField[];
  /** The dispute or hint that it became. */
  readonly becameId?: string;
}

/** What a phone kept while it had no signal (离线记录). Its id is `DEVICE:RECORD`, so that it is taken once. */
export interface OfflineRecord extends Aggregate, DeviceReadings, TrueTime, OfflineOutcome {
  readonly gridCode: string;
  readonly by: Actor;
  readonly receivedAt: Date;
  readonly kind: OfflineKind;
  /** Tells whether what is sent again is the same. */
  readonly digest: string;
  /** Dropped once it is taken: from then on it lies where it belongs. */
  readonly content?: OfflineContent;
}
