import type { Aggregate } from '../effects/aggregate.js';
import type { Owner } from '../people/owner.js';
import { type Occasion, occasionKey } from './occasion.js';

/**
 * How a notice stands (提醒状态): held until the morning 待晨报, in the inbox and unseen 未阅, seen 已阅知, settled because the
 * thing itself was 已无需处理, and withdrawn from somebody who lost the post 已转交.
 */
export const STAFF_NOTICE_STATES = ['held', 'unseen', 'seen', 'settled', 'withdrawn'] as const;

export type StaffNoticeState = (typeof STAFF_NOTICE_STATES)[number];

/** Why the next one was told (上报原因): nobody saw it in time 逾时未阅, the post was lost 岗位变动. */
export type PassedOnFor = 'unseen' | 'post-lost';

/** That one occasion is told to one person (工作提醒), and the proof of it. Its id is made of both, so that there is one. */
export interface StaffNotice extends Aggregate {
  readonly key: string;
  readonly occasion: Occasion;
  /** Who is told, and in which role; where nobody holds it, the desk as such. */
  readonly recipient: Owner;
  /** From 0. */
  readonly rung: number;
  readonly text: string;
  readonly state: StaffNoticeState;
  readonly filedAt: Date;
  /** When it was put in the inbox (送达收件箱时间). */
  readonly inboxAt?: Date;
  /** When it was first handed out, over a query or a subscription, and to whom (取阅). */
  readonly fetched?: { readonly at: Date; readonly by: string };
  /** Who said that it was seen (阅知). */
  readonly seen?: { readonly at: Date; readonly by: string };
  readonly passedOn?: { readonly at: Date; readonly why: PassedOnFor };
  /** How often it was told again on the last rung, and when last. */
  readonly reminders: number;
  readonly remindedAt?: Date;
  /** When it was settled or withdrawn. */
  readonly closedAt?: Date;
  /** When it is to be looked at next; absent when nothing more happens by itself. */
  readonly dueAt?: Date;
}

export const staffNoticeId = (occasion: Occasion, recipientId: string): string =>
  `${occasionKey(occasion)}~${recipientId}`;
