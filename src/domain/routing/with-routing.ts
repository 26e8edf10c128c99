import type { Dispute } from '../disputes/dispute.js';
import { type CaseRouting, routingOf } from './case-routing.js';
import { sharedOffices } from './shared-offices.js';

const FINISHED_KEPT = 20;

/** The dispute with its routing changed, and with whoever sees it by that (变更分流情况). */
export function withRouting(dispute: Dispute, changes: Partial<CaseRouting>): Dispute {
  const changed = { ...routingOf(dispute), ...changes };
  const finished = changed.transfers.filter(({ state }) => state !== 'sent');
  const dropped = new Set(finished.slice(0, Math.max(finished.length - FINISHED_KEPT, 0)));
  const transfers = changed.transfers.filter((one) => !dropped.has(one));
  return sharedOffices({ ...dispute, routing: { ...changed, transfers } });
}
