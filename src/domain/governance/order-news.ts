import type { OrderAct } from './order-act.js';
import type { OrderLevel } from './order-level.js';
import type { ReportedFile } from './reported-file.js';

/** Who gave an order: the hub or the comprehensive-governance app (督办来源). */
export type OrderOrigin = 'hub' | 'governance-app';

/** What the app's messages about an order go by: the two sides number their orders each for itself (督办单标识). */
export const orderRecordId = ({ origin, orderNumber }: Pick<OrderNews, 'origin' | 'orderNumber'>): string =>
  `${origin}:${orderNumber}`;

/** One numbered thing that one side did with a supervision order, as it tells the other (督办往来). */
export interface OrderNews {
  readonly origin: OrderOrigin;
  /** The order's number, by whoever gave it. */
  readonly orderNumber: string;
  /** The telling side's own count for this order, from 1: a higher one is later, whatever order they arrive in. */
  readonly sequence: number;
  readonly act: OrderAct;
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string };
  readonly reason?: string;
  /** Of `issue` and `extend`. */
  readonly deadline?: Date;
  /** Of `issue`, with `demand` and at least one way to the dispute. */
  readonly level?: OrderLevel;
  /** What is to be done (督办要求). */
  readonly demand?: string;
  readonly disputeId?: string;
  /** The app's own number of the report that the dispute came from. */
  readonly reportId?: string;
  /** Of `answer`: what was done (办结佐证). */
  readonly proof?: string;
  readonly files?: readonly ReportedFile[];
}
