import type { OrderLevel } from '../../domain/governance/order-level.js';
import type { OrderState } from '../../domain/governance/supervision-order.js';
import type { Owner } from '../../domain/people/owner.js';

/** A supervision order as those remember it who gave it and who have to answer it (督办记忆). */
export interface Supervised {
  readonly id: string;
  readonly level: OrderLevel;
  readonly responsible: Owner;
  /** What somebody of the office was found to have been told of it, by kind and mark. */
  readonly told: Set<string>;
  deadline: Date;
  state: OrderState;
}

/** Whether somebody still waits for its answer. */
export const isRunning = ({ state }: Supervised): boolean => state === 'issued' || state === 'received';
