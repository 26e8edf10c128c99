import type { Dispute } from '../disputes/dispute.js';
import { routingOf } from './case-routing.js';

/** Whether many people are involved, or mean to gather (群体性纠纷): no matter for a single group, and its place is kept back. */
export const isGroupDispute = (dispute: Pick<Dispute, 'scaleCode' | 'routing'>): boolean =>
  isGroupScale(dispute.scaleCode) || routingOf(dispute).warnings.some(({ cause }) => cause === 'gathering');

/** 02 一般群体性事件, 03 重大群体性事件. */
export const isGroupScale = (scaleCode: string): boolean => scaleCode === '02' || scaleCode === '03';
