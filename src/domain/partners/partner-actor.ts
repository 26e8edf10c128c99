import type { Actor } from '../people/actor.js';
import type { Partner } from './partner.js';
import type { Scope } from './scope.js';

/** A partner as somebody who asks (合作平台调用者): its rights are those of its role that its scopes also name. */
export interface PartnerActor extends Actor {
  readonly scopes: readonly Scope[];
}

/** @param asked what its token names; what was taken from the partner since is not among what it gets */
export const partnerActor = (
  { id, name, areaCode, scopes }: Partner,
  asked: readonly string[] = scopes,
): PartnerActor => ({
  personId: id,
  name,
  role: 'partner',
  areaCode,
  scopes: scopes.filter((scope) => asked.includes(scope)),
});
