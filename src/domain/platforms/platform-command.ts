import type { Obstacle } from '../court/confirmation.js';
import type { SessionPresence } from '../court/court-session.js';
import type { RosterEntry } from '../court/enrolment.js';
import type { HandOverPackage } from '../court/hand-over-package.js';
import type { CorrectableField } from '../disputes/correctable-field.js';
import type { Step } from '../disputes/step.js';
import type { OrderNews } from '../governance/order-news.js';
import type { RoundWorker, RouteStop } from '../grid/round.js';
import type { RoundKind } from '../grid/round-period.js';
import type { IsoDate } from '../law/iso-date.js';
import type { PlatformName } from './platform-name.js';

/**
 * Hands a dispute over to the court's platform (诉调对接移送). The court answers with numbered progress
 * callbacks that carry the same key.
 */
export interface HandOverCommand {
  readonly kind: 'hand-over';
  readonly platform: 'court';
  /** Idempotency key: the court keeps one case for one key, however often it is sent. */
  readonly key: string;
  readonly disputeId: string;
  readonly title: string;
  readonly summary: string;
  readonly categoryCode: string;
  readonly areaCode: string;
  readonly mediator: { readonly id: string; readonly name: string };
  readonly parties: readonly CourtParty[];
  /** What the parties ask for, with what evidence, and that they consent; absent where nobody gave it. */
  readonly package?: HandOverPackage;
}

/** Takes a hand-over back before the court has accepted the case (撤回移送). It follows the hand-over. */
export interface HandOverWithdrawalCommand {
  readonly kind: 'withdraw-hand-over';
  readonly platform: 'court';
  readonly key: string;
  readonly handOverKey: string;
  readonly reason: string;
}

/** A party as the court is told of it (当事人). */
export interface CourtParty {
  readonly name: string;
  readonly side: 'applicant' | 'respondent';
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
  /** Where papers are served electronically (电子送达地址). */
  readonly deliveryAddress?: string;
}

/** Asks the court to confirm an agreement (申请司法确认), for all who made it. */
export interface ConfirmationCommand {
  readonly kind: 'apply-confirmation';
  readonly platform: 'court';
  readonly key: string;
  readonly disputeId: string;
  readonly agreementKind: 'written' | 'oral';
  readonly effectiveOn: IsoDate;
  readonly lastDay: IsoDate;
  /** The clauses that can be confirmed, and no other. */
  readonly clauses: readonly string[];
  readonly applicants: readonly (CourtParty & {
    readonly agent?: { readonly name: string; readonly authority: string };
  })[];
  readonly obstacle?: Obstacle;
}

/** Asks the court for a remote session (预约远程调解). */
export interface SessionCommand {
  readonly kind: 'book-session';
  readonly platform: 'court';
  readonly key: string;
  readonly disputeId: string;
  readonly beginsAt: Date;
  readonly minutes: number;
  readonly apart: boolean;
  readonly presences: readonly (Omit<SessionPresence, 'partyId'> & { readonly name: string })[];
}

/** Puts somebody on the roster of the court's platform (申请入驻). */
export interface EnrolmentCommand {
  readonly kind: 'enrol';
  readonly platform: 'court';
  readonly key: string;
  readonly entry: RosterEntry;
}

/** Takes back something that was filed with the court (撤回提交事项). */
export interface FilingWithdrawalCommand {
  readonly kind: 'withdraw-filing';
  readonly platform: 'court';
  readonly key: string;
  readonly filingKey: string;
  readonly reason: string;
}

/** Whatever is filed with the court besides a dispute itself. */
export type FilingCommand = ConfirmationCommand | SessionCommand | EnrolmentCommand | FilingWithdrawalCommand;

/** Tells the platform that a record came from how far it has come (处理进度回传). */
export interface ProgressCommand {
  readonly kind: 'progress';
  readonly platform: 'grid' | 'governance-app';
  readonly key: string;
  /** The platform's own id of the record. */
  readonly externalId: string;
  readonly step: Step;
  readonly at: Date;
}

/** Asks the platform that owns a party's field to correct it (更正申请). It answers later, with a decision of its own. */
export interface CorrectionCommand {
  readonly kind: 'correction';
  readonly platform: PlatformName;
  /** The id of the correction; the platform's decision carries it. */
  readonly key: string;
  /** The platform's own id of the record. */
  readonly externalId: string;
  /** The party as the record has it. */
  readonly party: { readonly name: string; readonly side: 'applicant' | 'respondent' };
  readonly field: CorrectableField;
  /** What the party says is right. */
  readonly value: string;
  /** What it can be proved by. */
  readonly evidence: string;
  readonly at: Date;
}

/** Gives a route to whoever walks it (下发走访任务). */
export interface RoundTaskCommand {
  readonly kind: 'round-task';
  readonly platform: 'grid';
  readonly key: string;
  readonly taskId: string;
  readonly round: RoundKind;
  readonly gridCode: string;
  readonly period: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly worker: RoundWorker;
  /** Those that nobody was at yet. */
  readonly stops: readonly RouteStop[];
}

/** How a notice is to reach a resident in WeChat: customer message 客服消息, subscribe notice 订阅通知, template 模板消息. */
export type AccountChannel = 'customer-message' | 'subscribe-notice' | 'template';

/** Tells a resident something in WeChat (公众号通知). WeChat takes no key: what may have arrived is not sent again. */
export interface AccountNoticeCommand {
  readonly kind: 'account-notice';
  readonly platform: 'public-account';
  /** Ours alone; WeChat never sees it. */
  readonly key: string;
  readonly openid: string;
  readonly channel: AccountChannel;
  /** At most 2,048 bytes for a customer message; the others cut it to what a template's field takes. */
  readonly text: string;
}

/** Tells the comprehensive-governance app what was done here with a supervision order (督办往来). */
export interface OrderCommand {
  readonly kind: 'order';
  readonly platform: 'governance-app';
  /** Idempotency key: the app files one act for one key. */
  readonly key: string;
  readonly news: OrderNews;
}

/** Whatever the hub can ask of a platform. */
export type PlatformCommand =
  | CorrectionCommand
  | HandOverCommand
  | HandOverWithdrawalCommand
  | FilingCommand
  | RoundTaskCommand
  | ProgressCommand
  | AccountNoticeCommand
  | OrderCommand;
