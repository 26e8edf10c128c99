import type { Dispute } from '../domain/disputes/dispute.js';
import { routingOf } from '../domain/routing/case-routing.js';
import { isGroupDispute } from '../domain/routing/is-group-dispute.js';
import { HOME_OFFICE } from './offices.js';
import type { RecordFacts } from './record-facts.js';

type Judged =
  | 'id'
  | 'areaCode'
  | 'protections'
  | 'owner'
  | 'broughtBy'
  | 'sharedWith'
  | 'routing'
  | 'scaleCode';

/** What the rights on a dispute, and on all that is part of it, are judged by (纠纷的权限要素). */
export const recordOfDispute = (dispute: Pick<Dispute, Judged>): RecordFacts => {
  const { id, areaCode, protections, owner, broughtBy, sharedWith } = dispute;
  return {
    id,
    areaCode,
    protections,
    ownTo: broughtBy === undefined ? [owner.personId] : [owner.personId, broughtBy],
    sharedWith,
    ...(isGroupDispute(dispute) ? { placeFor: placeFor(dispute) } : {}),
  };
};

/** Who answers for a restricted case, and who helps (限制地点可见范围). */
function placeFor(dispute: Pick<Dispute, 'owner' | 'routing'>): string[] {
  const { office, coOwners } = routingOf(dispute);
  return [dispute.owner.personId, (office ?? HOME_OFFICE).personId, ...coOwners.map(({ id }) => id)];
}
