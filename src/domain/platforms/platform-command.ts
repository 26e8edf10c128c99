import type { CorrectableField } from '../disputes/correctable-field.js';
import type { Step } from '../disputes/step.js';
import type { OrderNews } from '../governance/order-news.js';
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
  readonly parties: readonly { readonly name: string; readonly side: 'applicant' | 'respondent' }[];
}

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
  | ProgressCommand
  | AccountNoticeCommand
  | OrderCommand;
