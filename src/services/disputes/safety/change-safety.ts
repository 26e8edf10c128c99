import { areaReaches } from '../../../domain/areas/area-reaches.js';
import { auditedChange } from '../../../domain/audit/audited-change.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { SafetyCase } from '../../../domain/safety/safety-case.js';
import { disclose } from '../../../policy/disclose.js';
import { recordOfDispute } from '../../../policy/record-of-dispute.js';
import type { ServiceContext } from '../../context.js';
import { withSafetyDue } from './with-safety-due.js';

/**
 * Changes what is done for whoever is in danger by a person's decision (变更安全处置): whoever answers for the case, the office
 * and the police may. What is hidden and what there is not look the same.
 */
export async function changeSafety(
  disputeId: string,
  detail: string,
  decide: (current: SafetyCase, now: Date) => SafetyCase | Refusal,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<SafetyCase | Refusal> {
  const [dispute] = await repositories.disputes.findShielded([disputeId]);
  const isKnown = dispute !== undefined && disclose('violence', by, recordOfDispute(dispute)) === 'clear';
  if (!isKnown) return refuse('not-found', '没有找到该纠纷。');
  if (!areaReaches(by.areaCode, dispute.areaCode)) {
    return refuse('outside-area', '该纠纷不在您负责的辖区内。');
  }
  const isOffice = by.role === 'desk' || by.role === 'leader' || by.role === 'police-coordinator';
  if (!isOffice && dispute.owner.personId !== by.personId) {
    return refuse('not-owner', '只有承办人、警调协作员或综治中心可以登记。');
  }
  const now = clock.now();
  const outcome = await repositories.safetyCases.change<SafetyCase | Refusal>(disputeId, (current) => {
    const decided = decide(current, now);
    if (isRefusal(decided)) return { result: decided };
    const audited = auditedChange(
      'SafetyCase',
      disputeId,
      { detail, key: `${detail}:${current.version}` },
      by,
      now,
    );
    const next = withSafetyDue({ ...decided, effects: [...decided.effects, audited] }, current.duties, now);
    return { next, result: next };
  });
  return outcome ?? refuse('not-suspended', '该纠纷没有中止调解。');
}
