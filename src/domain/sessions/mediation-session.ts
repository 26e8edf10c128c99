import type { PresenceMode } from '../court/court-session.js';
import type { Aggregate } from '../effects/aggregate.js';
import type { MediationMode } from '../figures/mediation-mode.js';
import type { Actor } from '../people/actor.js';

/**
 * As what somebody takes part (参加身份): party 当事人, mediator 调解员, interpreter 翻译, kin 亲属邻里同事, expert 有专门知识的人,
 * recorder 记录人.
 */
export const ATTENDEE_ROLES = ['party', 'mediator', 'interpreter', 'kin', 'expert', 'recorder'] as const;

export type AttendeeRole = (typeof ATTENDEE_ROLES)[number];

/** Somebody who takes part, and how (参加人). */
export interface Attendee {
  readonly role: AttendeeRole;
  /** Of a party; all others are named. */
  readonly partyId?: string;
  readonly name?: string;
  /** By video, at a place with equipment, in the room: of a hybrid session not all the same. */
  readonly presence: PresenceMode;
  /** Languages spoken, as codes of ISO 639-3; of an interpreter, those between which it goes. */
  readonly languages: readonly string[];
  /** Parties who agreed to an invited person or an interpreter (征得同意的当事人). */
  readonly agreedBy?: readonly string[];
}

/** Something that was said (陈述). */
export interface Statement {
  /** Chosen by the caller; the same one is taken down once. */
  readonly key: string;
  readonly at: Date;
  /** Which party said it; absent for what was said for all. */
  readonly partyId?: string;
  readonly text: string;
  /** Said to the mediator in confidence (保密陈述): it is in no paper, no copy and no hand-over. */
  readonly confidential: boolean;
  readonly by: Actor;
}

/** That the record was read to a party, in which language, and that the party found it right (宣读确认). */
export interface RecordReading {
  readonly partyId: string;
  readonly language: string;
  readonly confirmed: boolean;
}

/** How a session came out (调解会结果): agreed 达成一致, adjourned 择期再调, failed 调解不成, broken off 中止. */
export const SESSION_RESULTS = ['agreed', 'adjourned', 'failed', 'broken-off'] as const;

export type SessionResult = (typeof SESSION_RESULTS)[number];

/** One mediation session (调解会), planned, held and recorded. Its id is `DISPUTE:N`. */
export interface MediationSession extends Aggregate {
  readonly disputeId: string;
  readonly areaCode: string;
  readonly requestedAs: string;
  readonly mode: MediationMode;
  /** The session on the court's platform that it is, where it is held there (远程诉调). */
  readonly courtSessionId?: string;
  readonly beginsAt: Date;
  readonly place: string;
  readonly attendees: readonly Attendee[];
  readonly state: 'planned' | 'held' | 'called-off';
  readonly statements: readonly Statement[];
  readonly held?: {
    readonly endedAt: Date;
    readonly languages: readonly string[];
    readonly readings: readonly RecordReading[];
    readonly result: SessionResult;
    /** What came of it, in words (调解情况). */
    readonly outcome: string;
    readonly by: Actor;
  };
  readonly calledOff?: { readonly reason: string; readonly at: Date; readonly by: Actor };
  readonly recordedBy: Actor;
  readonly recordedAt: Date;
}
