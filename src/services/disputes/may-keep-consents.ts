import { areaReaches } from '../../domain/areas/area-reaches.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';

/** Refuses whoever may not take down consents in this dispute (同意登记权限): the desk may, and who answers for it. */
export function mayKeepConsents({ areaCode, owner }: Dispute, by: Actor): Refusal | undefined {
  if (!areaReaches(by.areaCode, areaCode)) return refuse('outside-area', '该纠纷不在您负责的辖区内。');
  if (by.role === 'desk' || owner.personId === by.personId) return undefined;
  return refuse('not-owner', '只有承办人或综治中心可以登记同意。');
}
