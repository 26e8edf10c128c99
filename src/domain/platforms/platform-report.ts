import type { DisputeFacts } from '../disputes/dispute-facts.js';
import type { ReportedParty } from '../disputes/party.js';
import type { OrderNews } from '../governance/order-news.js';
import type { ReportedFile } from '../governance/reported-file.js';
import type { PlatformName } from './platform-name.js';

interface ReportBase {
  readonly platform: PlatformName;
  /** The platform's own id of this event, unique on that platform: a repeated delivery carries the same one. */
  readonly eventId: string;
  /** The platform's own id of the record that the event is about. */
  readonly externalId: string;
  /** When it happened by the platform's clock. */
  readonly occurredAt: Date;
}

/** A dispute that a platform recorded: a GB/T 31000 record 矛盾纠纷排查化解. */
export interface DisputeReport extends ReportBase, DisputeFacts {
  readonly kind: 'dispute-reported';
  /** 网格编号, for example 530112010-007. */
  readonly gridCode: string;
  readonly parties: readonly ReportedParty[];
  /** The grid worker (网格员) who recorded it. */
  readonly reporter: { readonly id: string; readonly name: string };
}

/** What the court's platform can say of a dispute that was handed over to it. */
export const COURT_STATUSES = [
  'accepted', // 已受理
  'mediating', // 调解中
  'succeeded', // 调解成功
  'failed', // 调解不成
  'confirmation-applied', // 已申请司法确认
  'confirmed', // 司法确认裁定有效
  'confirmation-dismissed', // 驳回司法确认申请
  'withdrawn', // 已撤回
] as const;

export type CourtStatus = (typeof COURT_STATUSES)[number];

/** One numbered step of the court's handling (法院处理进展). */
export interface CourtProgress extends ReportBase {
  readonly kind: 'court-progress';
  /** The key that our hand-over carried, so that the court's answer finds its dispute. */
  readonly handOverKey: string;
  /** The court's own count per case from 1; a higher number is later, whatever order they arrive in. */
  readonly sequence: number;
  readonly status: CourtStatus;
  /** 案号, for example (2026)云0112诉前调确1号. */
  readonly caseNumber?: string;
  readonly note?: string;
}

/** What the platform that owns a party's field decided on a correction that it was asked for (更正结果). */
export interface CorrectionDecided extends ReportBase {
  readonly kind: 'correction-decided';
  /** The key of our request. */
  readonly key: string;
  readonly accepted: boolean;
  /** Why it was not. */
  readonly reason?: string;
}

/** What a resident sent to the public account, or did there (公众号消息与事件). */
export type AccountContent =
  | { readonly type: 'text'; readonly text: string }
  /** `recognition` is what WeChat heard, where it listens (语音识别结果). */
  | { readonly type: 'voice'; readonly recognition?: string }
  /** Degrees, WGS 84. */
  | { readonly type: 'place'; readonly longitude: number; readonly latitude: number; readonly label?: string }
  /** Something that the account cannot read: image, video, shortvideo, link … */
  | { readonly type: 'media'; readonly name: string }
  | { readonly type: 'follow' }
  | { readonly type: 'unfollow' }
  | { readonly type: 'scan' }
  /** A button of the account's menu (自定义菜单). */
  | { readonly type: 'menu'; readonly key: string }
  /** Anything else that happens at the account and asks for no answer. */
  | { readonly type: 'event'; readonly name: string };

/** One message or event of a resident at the WeChat public account. */
export interface AccountMessage extends ReportBase {
  readonly kind: 'account-message';
  readonly platform: 'public-account';
  /** Who the resident is to this account alone (openid): personal data. */
  readonly openid: string;
  readonly content: AccountContent;
}

/** A dispute that a governance-office worker (综治专干) reported in the comprehensive-governance app, with photos. */
export interface AppReported extends ReportBase, DisputeFacts {
  readonly kind: 'app-report';
  readonly platform: 'governance-app';
  /** A grid, a community or the whole subdistrict: as near as the worker knew. */
  readonly areaCode: string;
  readonly parties: readonly ReportedParty[];
  readonly reporter: { readonly id: string; readonly name: string };
  readonly files: readonly ReportedFile[];
}

/** What was done in the comprehensive-governance app with a supervision order (督办往来). */
export interface OrderTold extends ReportBase {
  readonly kind: 'order-told';
  readonly platform: 'governance-app';
  readonly news: OrderNews;
}

/** Whatever a platform can tell the hub. */
export type PlatformReport =
  | CorrectionDecided
  | DisputeReport
  | CourtProgress
  | AccountMessage
  | AppReported
  | OrderTold;
