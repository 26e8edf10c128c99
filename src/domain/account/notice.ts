import type { Aggregate } from '../effects/aggregate.js';

/**
 * The ways to tell a resident something, from the first to the last (通知阶梯): customer message 客服消息, subscribe
 * notice 订阅通知, text message 短信, and a visit of the grid worker 网格员上门.
 */
export const NOTICE_CHANNELS = ['customer-message', 'subscribe-notice', 'text-message', 'visit'] as const;

export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Why a resident is told something: an answer to what was said, an answer of the assistant or the desk, or a step. */
export const NOTICE_PURPOSES = ['reply', 'answer', 'desk', 'progress'] as const;

export type NoticePurpose = (typeof NOTICE_PURPOSES)[number];

/**
 * How a notice stands: on its way 发送中, delivered 已送达, to be told on a visit 待上门告知, told on a visit 已上门告知,
 * or kept where no way was left and a visit makes no sense 未能送达.
 */
export const NOTICE_STATES = ['pending', 'delivered', 'visit-due', 'visited', 'undelivered'] as const;

export type NoticeState = (typeof NOTICE_STATES)[number];

/** One try of one channel. */
export interface NoticeAttempt {
  readonly channel: NoticeChannel;
  readonly at: Date;
  /** `unknown`: it may have arrived, so it is not sent by this channel again. `skipped`: it was not tried. */
  readonly outcome: 'delivered' | 'deferred' | 'refused' | 'unknown' | 'skipped';
  /** A code of WeChat's, or a word of ours. */
  readonly code?: string;
}

/** Something that a resident is to be told (通知), and how far it has got. */
export interface Notice extends Aggregate {
  readonly residentId: string;
  readonly purpose: NoticePurpose;
  readonly text: string;
  readonly state: NoticeState;
  readonly attempts: readonly NoticeAttempt[];
  readonly createdAt: Date;
  /** Of the dispute that it is about, where it is about one. */
  readonly disputeId?: string;
  readonly areaCode?: string;
  /** Who told the resident on a visit. */
  readonly visit?: { readonly personId: string; readonly name: string; readonly at: Date };
}
