import { createHash } from 'node:crypto';
import { areaReaches } from '../../domain/areas/area-reaches.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { OrderLevel } from '../../domain/governance/order-level.js';
import { type OrderRefusal, refuseOrder } from '../../domain/governance/order-refusal.js';
import type { SupervisionOrder } from '../../domain/governance/supervision-order.js';
import type { Actor } from '../../domain/people/actor.js';
import { disclose } from '../../policy/disclose.js';
import { recordOfDispute } from '../../policy/record-of-dispute.js';
import { SUPERVISION } from '../../policy/supervision.js';
import type { ServiceContext } from '../context.js';
import { type GivenOrder, newOrder } from './new-order.js';
import { tellApp } from './order-effects.js';

/** An order as a leader gives it. */
export interface OrderInput {
  readonly disputeId: string;
  readonly level: OrderLevel;
  readonly demand: string;
  readonly deadline: Date;
  /** Whether it is about the step that the dispute is in. */
  readonly aboutStep: boolean;
  /** Chosen by the caller; the same key from the same person gives one order, however often it is sent. */
  readonly requestKey: string;
}

const MOST_DEMAND = 1_000;

/**
 * A leader or the desk gives a supervision order about a dispute to whoever answers for it (下发督办). The app is told
 * of it however long it is away.
 */
export async function issueOrder(
  input: OrderInput,
  by: Actor,
  context: ServiceContext,
): Promise<SupervisionOrder | OrderRefusal> {
  const { repositories, clock } = context;
  if (!/^[\w-]{8,64}$/.test(input.requestKey)) return refuseOrder('invalid-input', '请求编号不符合要求。');
  const demand = input.demand.trim();
  if (demand === '' || [...demand].length > MOST_DEMAND) {
    return refuseOrder('invalid-input', `督办要求须为 1 至 ${MOST_DEMAND} 字。`);
  }
  const [dispute] = await repositories.disputes.findShielded([input.disputeId]);
  if (!dispute || disclose('case', by, recordOfDispute(dispute)) !== 'clear') {
    return refuseOrder('not-found', '没有找到该纠纷。');
  }
  if (!areaReaches(by.areaCode, dispute.areaCode)) {
    return refuseOrder('outside-area', '该纠纷不在您负责的辖区内。');
  }
  const id = orderId(`${by.personId}:${input.requestKey}`);
  const earlier = await repositories.supervisionOrders.find(id);
  if (earlier) return earlier;
  if (dispute.step === 'closed' || dispute.mergedInto) {
    return refuseOrder('dispute-closed', '该纠纷已办结或已并入其他纠纷，不能督办。');
  }
  const now = clock.now();
  const lasts = input.deadline.getTime() - now.getTime();
  if (!(lasts > 0 && lasts <= SUPERVISION[input.level].longestMs)) {
    return refuseOrder('deadline-not-possible', '期限须晚于当前时间，且不超过该等级的最长期限。');
  }
  const { level, deadline, aboutStep } = input;
  const step = aboutStep ? { step: dispute.step } : {};
  return giveOrder({ id, level, demand, deadline, ...step }, dispute, by, context);
}

/** The number of an order that the hub gives: the same decision has the same one. */
export const orderId = (decision: string): string =>
  `SO${createHash('sha256').update(decision).digest('hex').slice(0, 30)}`;

/** Puts an order of the hub's on file, once under its id, and has the app told. */
export async function giveOrder(
  given: Omit<GivenOrder, 'origin' | 'orderNumber'>,
  dispute: Dispute,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<SupervisionOrder> {
  const order = newOrder({ ...given, origin: 'hub', orderNumber: given.id }, dispute, by, clock.now());
  const reportId = dispute.sources.find(({ platform }) => platform === 'governance-app')?.externalId;
  const told = tellApp(order, order.log, {
    level: order.level,
    demand: order.demand,
    disputeId: dispute.id,
    ...(reportId === undefined ? {} : { reportId }),
  });
  if (await repositories.supervisionOrders.insert(told)) return told;
  return (await repositories.supervisionOrders.find(given.id)) ?? told;
}
