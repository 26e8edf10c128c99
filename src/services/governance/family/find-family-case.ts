import { areaReaches } from '../../../domain/areas/area-reaches.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import { type FamilyRefusal, refuseFamily } from '../../../domain/family/family-refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import { disclose } from '../../../policy/disclose.js';
import { recordOfDispute } from '../../../policy/record-of-dispute.js';
import type { ServiceContext } from '../../context.js';

/** The dispute whose family somebody wants to follow up (回访的纠纷); what is hidden and what there is not look the same. */
export async function findFamilyCase(
  id: string,
  by: Actor,
  { repositories }: ServiceContext,
): Promise<Dispute | FamilyRefusal> {
  const [dispute] = await repositories.disputes.findShielded([id]);
  const isKnown = dispute !== undefined && disclose('case', by, recordOfDispute(dispute)) === 'clear';
  return isKnown && areaReaches(by.areaCode, dispute.areaCode)
    ? dispute
    : refuseFamily('not-found', '没有找到该纠纷。');
}
