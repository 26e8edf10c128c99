import type { Dispute } from '../domain/disputes/dispute.js';
import type { RecordFacts } from './record-facts.js';

/** What the rights on a dispute, and on all that is part of it, are judged by (纠纷的权限要素). */
export const recordOfDispute = ({
  id,
  areaCode,
  protections,
  owner,
  broughtBy,
}: Pick<Dispute, 'id' | 'areaCode' | 'protections' | 'owner' | 'broughtBy'>): RecordFacts => ({
  id,
  areaCode,
  protections,
  ownTo: broughtBy === undefined ? [owner.personId] : [owner.personId, broughtBy],
});
