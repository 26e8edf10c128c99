import { z } from 'zod';
import { findPostArea } from '../domain/areas/find-post-area.js';
import { isScope, type Scope } from '../domain/partners/scope.js';
import type { Actor } from '../domain/people/actor.js';
import { ROLES, type Role } from '../domain/people/role.js';
import type { Verified } from './token-fault.js';

/** The roles that a person or a partner can hold; `hub` is the hub itself and is never in anybody's token. */
const HOLDABLE: readonly string[] = ROLES.filter((role) => role !== 'hub');

const Claims = z.object({
  sub: z.string().min(1).max(100),
  name: z.string().min(1).max(100),
  role: z.string(),
  area: z.string(),
  scopes: z.array(z.string().max(100)).max(100).optional(),
});

/** Somebody in a role, and of a partner what its token was given for. */
type Holder = Actor & { readonly scopes?: readonly Scope[] };

/** What a token says of its holder (持有人声明). */
export const claimsOf = ({ name, role, areaCode, scopes }: Holder) => ({
  name,
  role,
  area: areaCode,
  ...(scopes === undefined ? {} : { scopes }),
});

/**
 * Reads the holder from a token's claims.
 *
 * @param extraRoles roles accepted besides those that people hold
 */
export function actorFromClaims(claims: unknown, extraRoles: readonly Role[] = []): Verified<Holder> {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return { accepted: false, fault: 'malformed' };
  const { sub, name, role, area, scopes } = parsed.data;
  if (![...HOLDABLE, ...extraRoles].includes(role)) return { accepted: false, fault: 'unknown-role' };
  if (!findPostArea(area)) return { accepted: false, fault: 'unknown-area' };
  const actor = { personId: sub, name, role: role as Role, areaCode: area };
  // A scope that there is not any more gives nothing.
  return {
    accepted: true,
    caller: scopes === undefined ? actor : { ...actor, scopes: scopes.filter(isScope) },
  };
}
