import { areaReaches } from '../../domain/areas/area-reaches.js';
import { changeProtections } from '../../domain/disputes/change-protections.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Protection } from '../../domain/disputes/protection.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import { revision } from '../../domain/disputes/revision.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { liftProtections } from '../effects/lift-protections.js';
import { shareProtections } from '../effects/share-protections.js';
import { changeDispute } from './change-dispute.js';
import { checkReason } from './check-reason.js';
import { findParty } from './find-party.js';
import { recordAsked } from './record-asked.js';

/** That a party shall be protected, or shall be no longer, and why. */
export interface ProtectionRequest {
  readonly action: 'protected' | 'unprotected';
  readonly partyId: string;
  readonly protection: Protection;
  readonly reason: string;
}

/**
 * Somebody says that a party is protected, or no longer (登记、解除保护对象). It is on record before it is so; all other
 * records of the same person follow.
 */
export async function protectParty(
  { action, partyId, protection, reason }: ProtectionRequest,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const fault = checkReason(reason);
  if (fault) return fault;
  const found = await findParty(partyId, by, context);
  if (!found) return refuse('not-found', '没有找到该当事人。');
  const refusal = whyNot(action, found.dispute, by);
  const now = context.clock.now();
  await recordAsked(
    {
      at: now,
      by,
      action: 'protected',
      subject: { type: 'Party', ids: [partyId] },
      fields: ['protections'],
      detail: `${action}-${protection}`,
      reason: reason.trim(),
      outcome: refusal ? 'refused' : 'done',
    },
    context,
  );
  if (refusal) return refusal;
  const change = { action, partyId, protections: [protection], reason: reason.trim() } as const;
  return changeDispute(
    found.dispute.id,
    undefined,
    (current) => {
      const late = whyNot(action, current, by);
      if (late) return late;
      const changed = changeProtections(current, change, by, now);
      const at = { lane: 'protection', key: `${revision(changed)}:${partyId}`, notBefore: now };
      const effect =
        action === 'protected'
          ? shareProtections.emit(at, { partyId })
          : liftProtections.emit(at, { partyId, lifted: [protection] });
      return changed === current ? current : { ...changed, effects: [...changed.effects, effect] };
    },
    context,
    'any',
  );
}

/** The desk and the police protect anybody of their area, a mediator those of an own case; the desk alone lifts it. */
function whyNot(
  action: ProtectionRequest['action'],
  { owner, areaCode }: Dispute,
  by: Actor,
): Refusal | undefined {
  if (!areaReaches(by.areaCode, areaCode)) return refuse('outside-area', '该纠纷不在您负责的辖区内。');
  if (by.role === 'desk') return undefined;
  if (action === 'unprotected') return refuse('role-not-allowed', '只有综治中心可以解除保护登记。');
  if (by.role === 'police-coordinator' || owner.personId === by.personId) return undefined;
  return refuse('not-owner', '只有承办人、警调协作员或综治中心可以登记保护对象。');
}
