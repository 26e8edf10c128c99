import type { EndingGround } from '../court/ending-grounds.js';
import type { MediationPhase } from '../court/mediation-term.js';
import type { DisputeFacts } from '../disputes/dispute-facts.js';
import type { ReportedParty } from '../disputes/party.js';
import type { OrderNews } from '../governance/order-news.js';
import type { ReportedFile } from '../governance/reported-file.js';
import type { RecordDetails } from '../grid/record-details.js';
import type { Finding } from '../grid/round.js';
import type { IsoDate } from '../law/iso-date.js';
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
  /** What its record says besides; absent where the platform keeps no such record. */
  readonly details?: RecordDetails;
}

/** What the court's platform can say of a dispute that was handed over to it. */
export const COURT_STATUSES = [
  'returned', // 已退回申请
  'accepted', // 已受理
  'mediator-assigned', // 已指定调解员
  'mediator-accepted', // 调解员已接受
  'mediating', // 调解中
  'appraisal-began', // 鉴定评估中
  'appraisal-ended', // 鉴定评估完成
  'extended', // 已延长调解期限
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
  /** Why mediation ended (终结情形). */
  readonly ending?: EndingGround;
  /** In which phase it mediates (调解阶段). */
  readonly phase?: MediationPhase;
  /** The last day that all parties agreed on (合意延长至). */
  readonly extendedTo?: IsoDate;
}

/**
 * What the court can say of something that was filed with it (提交事项的状态): an application for confirmation, a remote
 * session or an enrolment.
 */
export const FILING_STATES = [
  'received', // 已收到
  'supplement', // 需补正材料
  'accepted', // 已受理
  'not-accepted', // 不予受理
  'confirmed', // 裁定有效
  'refused', // 裁定驳回
  'withdrawn', // 已撤回
  'booked', // 已排期
  'held', // 已召开
  'not-held', // 未能召开
  'cancelled', // 已取消
  'enrolled', // 已入驻
  'not-enrolled', // 未通过
  'ended', // 已停用
] as const;

export type FilingState = (typeof FILING_STATES)[number];

/** One numbered step of something that was filed with the court (提交事项进展). */
export interface FilingProgress extends ReportBase {
  readonly kind: 'filing-progress';
  readonly platform: 'court';
  /** The key that it was filed under. */
  readonly filingKey: string;
  /** The court's own count per filing from 1. */
  readonly sequence: number;
  readonly state: FilingState;
  readonly caseNumber?: string;
  readonly note?: string;
  /** When a session begins (开庭调解时间), where it is booked or moved. */
  readonly beginsAt?: Date;
  /** The last day of an enrolment (有效期至). */
  readonly until?: IsoDate;
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

/** That a grid worker was at a stop of a round, by the grid platform (走访登记). */
export interface StopReport extends ReportBase {
  readonly kind: 'stop-recorded';
  readonly platform: 'grid';
  /** The round, as the hub named it when it gave the route out. */
  readonly roundId: string;
  readonly stopId: string;
  readonly doneOn: IsoDate;
  readonly found: Finding;
  readonly note?: string;
  readonly worker: { readonly id: string; readonly name: string };
}

/** An early sign that a grid worker noticed (苗头). */
export interface HintReport extends ReportBase {
  readonly kind: 'hint-reported';
  readonly platform: 'grid';
  readonly gridCode: string;
  readonly text: string;
  readonly noticedOn: IsoDate;
  readonly reporter: { readonly id: string; readonly name: string };
}

/** Whatever a platform can tell the hub. */
export type PlatformReport =
  | CorrectionDecided
  | DisputeReport
  | CourtProgress
  | FilingProgress
  | StopReport
  | HintReport
  | AccountMessage
  | AppReported
  | OrderTold;
