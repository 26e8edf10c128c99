import { areaReaches } from '../../domain/areas/area-reaches.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';

/** Whether somebody may hand a dispute over to the court, or take it back (移送权限): who answers for it, or the office. */
export function mayDealWithCourt({ step, areaCode, owner }: Dispute, by: Actor): Refusal | undefined {
  if (!areaReaches(by.areaCode, areaCode)) return refuse('outside-area', '该纠纷不在您负责的辖区内。', step);
  const office = by.role === 'desk' || by.role === 'leader';
  if (!office && owner.personId !== by.personId) {
    return refuse('not-owner', '只有承办人或综治中心可以移送法院或撤回移送。', step);
  }
  return undefined;
}
