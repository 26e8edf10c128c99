import type { OrderAct } from './order-act.js';
import type { OrderState } from './supervision-order.js';

/** Who may do something with an order: who gave it, or who was given it (督办双方). */
export type OrderSide = 'issuer' | 'addressee';

/** One thing that can be done with an order that stands. */
export interface OrderTransition {
  readonly side: OrderSide;
  readonly from: readonly OrderState[];
  /** Left out where it stays as it is. */
  readonly to?: OrderState;
  readonly needs?: 'reason' | 'proof';
}

/** What a person can do with an order that stands; it is issued once, and cards come by the clock. */
export type StandingAct = Exclude<OrderAct, 'issue' | 'yellow-card' | 'red-card'>;

/** What can be done with an order, by whom and when (督办流转表). */
export const ORDER_TRANSITIONS: Readonly<Record<StandingAct, OrderTransition>> = {
  receive: { side: 'addressee', from: ['issued'], to: 'received' },
  reject: { side: 'addressee', from: ['issued'], to: 'rejected', needs: 'reason' },
  answer: { side: 'addressee', from: ['received'], to: 'answered', needs: 'proof' },
  extend: { side: 'issuer', from: ['issued', 'received'], needs: 'reason' },
  return: { side: 'issuer', from: ['answered'], to: 'received', needs: 'reason' },
  recall: { side: 'issuer', from: ['issued', 'received', 'answered'], to: 'recalled', needs: 'reason' },
  close: { side: 'issuer', from: ['answered'], to: 'closed' },
};

/** The states in which the addressee's time runs. */
export const RUNNING: readonly OrderState[] = ['issued', 'received'];
