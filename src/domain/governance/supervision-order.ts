import type { Step } from '../disputes/step.js';
import type { Aggregate } from '../effects/aggregate.js';
import type { Actor } from '../people/actor.js';
import type { Owner } from '../people/owner.js';
import type { OrderAct } from './order-act.js';
import type { OrderLevel } from './order-level.js';
import type { OrderNews, OrderOrigin } from './order-news.js';
import type { ReportedFile } from './reported-file.js';

/**
 * How an order stands (督办状态): issued 已下发, received 已签收, answered 已反馈; and its ends: rejected 已退回,
 * recalled 已撤回, closed 已办结.
 */
export const ORDER_STATES = ['issued', 'received', 'answered', 'rejected', 'recalled', 'closed'] as const;

export type OrderState = (typeof ORDER_STATES)[number];

/** A card that an order was shown for a deadline that had passed (红黄牌), and who has seen it. */
export interface OrderCard {
  readonly colour: 'yellow' | 'red';
  readonly at: Date;
  /** Which deadline: an extension begins anew. */
  readonly deadline: Date;
  readonly acknowledged?: { readonly by: Actor; readonly at: Date };
}

/**
 * One line of an order's story (督办经过). `crossed`: the app did what could no longer be done here; `not-taken`: the
 * app did not take what was done here.
 */
export interface OrderEntry {
  /** From 1, without a gap. */
  readonly number: number;
  readonly at: Date;
  readonly by: Actor;
  readonly act: OrderAct | 'acknowledge' | 'crossed' | 'not-taken';
  /** What crossed, or was not taken. */
  readonly of?: OrderAct;
  readonly reason?: string;
  readonly deadline?: Date;
}

/** An order to somebody answerable to see to a dispute by a deadline (督办单), from the hub or from the app. */
export interface SupervisionOrder extends Aggregate {
  readonly origin: OrderOrigin;
  /** By whoever gave it. */
  readonly orderNumber: string;
  readonly disputeId: string;
  readonly areaCode: string;
  /** The step that was overdue, where it is about one. */
  readonly step?: Step;
  readonly level: OrderLevel;
  readonly demand: string;
  readonly issuedBy: Actor;
  readonly issuedAt: Date;
  readonly responsible: Owner;
  readonly deadline: Date;
  readonly extensions: number;
  readonly state: OrderState;
  readonly cards: readonly OrderCard[];
  /** When the latest red card was last shown again. */
  readonly shownAgainAt?: Date;
  readonly proof?: {
    readonly text: string;
    readonly by: Actor;
    readonly at: Date;
    readonly files: readonly ReportedFile[];
  };
  readonly log: readonly OrderEntry[];
  /** How many acts the app was told, and how many of the app's were taken. */
  readonly told: number;
  readonly heard: number;
  /** What the app told before what comes before it. */
  readonly early: readonly OrderNews[];
  /** When the hub last heard of it from the app. */
  readonly heardAt?: Date;
}
