import { MEDIATOR_ROLES } from '../../domain/people/mediator-roles.js';
import type { Fault, Invariant } from '../invariant.js';
import type { StoredDispute } from '../world/stored-dispute.js';

/** Steps at which somebody who mediates must be answerable. */
const MEDIATED: readonly string[] = ['handle', 'feed-back'];

/**
 * No case is without somebody who answers for it (无主案件): a person or a desk, at the steps of mediation somebody who mediates;
 * and a case that is part of another is known to that one, which stands alone.
 */
export const alwaysOwned: Invariant = {
  name: 'always-owned',
  async check({ hub }, { disputes }) {
    const merged = disputes.filter(({ mergedInto }) => mergedInto !== undefined);
    const winners = await hub.services.repositories.disputes.findMany(
      merged.flatMap(({ mergedInto }) => mergedInto?.disputeId ?? []),
    );
    const faults = disputes.flatMap((dispute) => whyOwnerless(dispute));
    for (const { _id, mergedInto } of merged) {
      const winner = winners.find(({ id }) => id === mergedInto?.disputeId);
      const knows = winner?.absorbs?.some(({ disputeId }) => disputeId === _id);
      if (!knows)
        faults.push({ case: _id, reason: `part of ${mergedInto?.disputeId}, which does not know it` });
      if (winner?.mergedInto)
        faults.push({ case: _id, reason: `part of ${winner.id}, which is part of another` });
    }
    return faults;
  },
};

function whyOwnerless({ _id, owner, step, mergedInto }: StoredDispute): Fault[] {
  if (mergedInto || step === 'closed') return [];
  if (!owner?.personId || !owner.role) return [{ case: _id, reason: 'nobody answers for it' }];
  if (MEDIATED.includes(step) && !MEDIATOR_ROLES.includes(owner.role)) {
    return [{ case: _id, reason: `at the step ${step} in the hands of a ${owner.role}` }];
  }
  return [];
}
