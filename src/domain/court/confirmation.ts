import type { IsoDate } from '../law/iso-date.js';
import type { TermEnd } from '../time/term-end.js';
import type { AgreementDates } from './confirmation-term.js';
import type { CourtFiling } from './court-filing.js';

/**
 * Why a court does not confirm a clause (不予确认的情形): no matter for a court 不属法院受理范围, personal status 身份关系, another
 * special procedure 其他特别程序, who owns land or a right 物权确权.
 */
export const CLAUSE_GROUNDS = ['not-court-matter', 'status', 'other-procedure', 'ownership'] as const;

export type ClauseGround = (typeof CLAUSE_GROUNDS)[number];

/** One clause of an agreement (协议条款); with a ground it cannot be confirmed and does not go to the court. */
export interface Clause {
  readonly text: string;
  readonly ground?: ClauseGround;
}

/** What confirmation has to know of an agreement (协议要素). */
export interface AgreementFacts {
  readonly dates: AgreementDates;
  /** Who made it: parties of the dispute, at least one of each side. */
  readonly partyIds: readonly string[];
  readonly clauses: readonly Clause[];
}

/** A party that asks for confirmation, in person or by an agent (申请人、代理人). */
export interface ConfirmationApplicant {
  readonly partyId: string;
  /** Name of the agent, and where the letter of authority lies (授权委托书). */
  readonly agent?: { readonly name: string; readonly authority: string };
}

/**
 * How a confirmation stands: prepared 待申请, applied for 已申请, papers asked for 补正材料, accepted 已受理, not accepted 不予受理,
 * confirmed 裁定有效, refused 裁定驳回, withdrawn 已撤回.
 */
export const CONFIRMATION_STATES = [
  'prepared',
  'applied',
  'supplement',
  'accepted',
  'not-accepted',
  'confirmed',
  'refused',
  'withdrawn',
] as const;

export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];

/**
 * Judicial confirmation of one agreement (司法确认), from the day it can be asked for to the ruling. Its id is
 * `DISPUTE:N`. What the court has to know of the agreement lies in it.
 */
export interface JudicialConfirmation extends CourtFiling {
  readonly disputeId: string;
  readonly agreement: AgreementFacts;
  /** The agreement on file that it is about; absent for one that was made elsewhere. At most one of each agreement. */
  readonly agreementId?: string;
  readonly effectiveOn: IsoDate;
  readonly term: TermEnd;
  readonly state: ConfirmationState;
  readonly applicants: readonly ConfirmationApplicant[];
  readonly appliedOn?: IsoDate;
  /** By the platform, or on paper at the court while the platform was away (纸质提交). */
  readonly route?: 'platform' | 'paper';
  /** The obstacle that kept the parties from asking in time (不可抗力障碍), where they ask for the term back. */
  readonly obstacle?: Obstacle;
  readonly caseNumber?: string;
}

/** What kept somebody from keeping a term (不可抗力障碍), first and last day. */
export interface Obstacle {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly what: string;
}

const OVER: readonly ConfirmationState[] = ['not-accepted', 'confirmed', 'refused', 'withdrawn'];

export const isOver = ({ state }: Pick<JudicialConfirmation, 'state'>): boolean => OVER.includes(state);
