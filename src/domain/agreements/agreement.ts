import type { Clause } from '../court/confirmation.js';
import type { Aggregate } from '../effects/aggregate.js';
import type { IsoDate } from '../law/iso-date.js';
import type { Actor } from '../people/actor.js';

/** How an agreement was made (协议形式): in writing 书面, orally 口头. */
export type AgreementForm = 'written' | 'oral';

/** How a party put its name to a written one (签署方式): signature 签名, fingerprint 按指印, stamp 盖章. */
export const SIGNING_WAYS = ['signature', 'fingerprint', 'stamp'] as const;

export type SigningWay = (typeof SIGNING_WAYS)[number];

/**
 * How an agreement stands (协议状态): signatures or the seal are missing 待生效, in force 履行中, something is late 逾期未履行,
 * all is done 履行完毕, and it is no longer one 已终止.
 */
export const AGREEMENT_STATES = ['awaiting', 'in-force', 'late', 'performed', 'ended'] as const;

export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** One clause (协议条款). Its ground, where there is one, keeps it from being confirmed. */
export interface AgreementClause extends Clause {
  /** Why words that sound like such a ground mean something else (排除理由), said by a person. */
  readonly cleared?: string;
}

/** What one party owes another by a day (履行义务). */
export interface Duty {
  /** Counted from 1 in the order they were agreed. */
  readonly number: number;
  readonly debtorId: string;
  readonly creditorId: string;
  readonly what: string;
  /** Integer fen; 0 where it is something to be done and not money. */
  readonly amountFen: number;
  readonly dueOn: IsoDate;
}

/** Something of a duty that was done (履行记录): a payment, or the act itself. */
export interface Performance {
  /** Chosen by the caller; the same one is taken down once. */
  readonly key: string;
  readonly duty: number;
  /** Integer fen; 0 for an act. */
  readonly amountFen: number;
  readonly on: IsoDate;
  readonly evidence: string;
  readonly by: Actor;
  readonly at: Date;
}

/** Why somebody must look after an agreement (履约提醒): a duty falls due 即将到期, is late 逾期, a visit is due 应回访. */
export const ALARM_KINDS = ['due-soon', 'late', 'follow-up'] as const;

/** An alarm by day; it is raised once. */
export interface Alarm {
  readonly kind: (typeof ALARM_KINDS)[number];
  readonly on: IsoDate;
  /** The duty that it is about; absent for a visit. */
  readonly duty?: number;
}

/** What a visit after the agreement found (协议回访): kept 已履行, partly 部分履行, broken 未履行. */
export const VISIT_FINDINGS = ['kept', 'partly', 'broken'] as const;

export interface AgreementVisit {
  readonly key: string;
  readonly on: IsoDate;
  readonly finding: (typeof VISIT_FINDINGS)[number];
  /** Whether the debtor was urged to perform (督促履行). */
  readonly urged: boolean;
  readonly note: string;
  readonly by: Actor;
}

/** Where a broken agreement was taken (救济途径): to a suit 起诉, or, where a court had confirmed it, to enforcement 申请执行. */
export interface Remedy {
  readonly kind: 'suit' | 'enforcement';
  readonly caseNumber: string;
  readonly filedOn: IsoDate;
  readonly note: string;
  readonly by: Actor;
}

/** That an agreement was read aloud to a party in its language (当面宣读), and by whose mouth. */
export interface Reading {
  readonly partyId: string;
  /** ISO 639-3. */
  readonly language: string;
  readonly interpreter?: string;
}

/**
 * A mediation agreement (调解协议): what was agreed, since when it binds, and what became of it. Its id is `DISPUTE:N`. It
 * binds as a contract as long as it has not ended; a court's confirmation is on file by itself.
 */
export interface Agreement extends Aggregate {
  readonly disputeId: string;
  readonly areaCode: string;
  /** By whom and under which key it was asked to be taken down, so that it is taken down once. */
  readonly requestedAs: string;
  readonly form: AgreementForm;
  /** What happened and what was at issue (主要事实和争议事项). */
  readonly facts: string;
  readonly clauses: readonly AgreementClause[];
  readonly partyIds: readonly string[];
  readonly duties: readonly Duty[];
  readonly readings: readonly Reading[];
  /** Of an oral one. */
  readonly madeOn?: IsoDate;
  readonly signatures: readonly {
    readonly partyId: string;
    readonly on: IsoDate;
    readonly way: SigningWay;
  }[];
  readonly mediatorSignedOn?: IsoDate;
  readonly sealedOn?: IsoDate;
  /** Absent while something is missing. */
  readonly effectiveOn?: IsoDate;
  readonly state: AgreementState;
  readonly performances: readonly Performance[];
  readonly alarms: readonly (Alarm & { readonly raisedAt: Date })[];
  readonly visits: readonly AgreementVisit[];
  readonly remedies: readonly Remedy[];
  /** Given up before it took effect 撤销, replaced by a new one 变更, or set aside by a court 被撤销或确认无效. */
  readonly ended?: {
    readonly how: 'given-up' | 'replaced' | 'set-aside';
    readonly reason: string;
    readonly at: Date;
    readonly by: Actor;
  };
  readonly recordedBy: Actor;
  readonly recordedAt: Date;
}
