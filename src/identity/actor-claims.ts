import { z } from 'zod';
import { findArea } from '../domain/areas/find-area.js';
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
});

/** What a token says of its holder (持有人声明). */
export const claimsOf = (actor: Actor) => ({ name: actor.name, role: actor.role, area: actor.areaCode });

/**
 * Reads the holder from a token's claims.
 *
 * @param extraRoles roles accepted besides those that people hold
 */
export function actorFromClaims(claims: unknown, extraRoles: readonly Role[] = []): Verified<Actor> {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return { accepted: false, fault: 'malformed' };
  const { sub, name, role, area } = parsed.data;
  if (![...HOLDABLE, ...extraRoles].includes(role)) return { accepted: false, fault: 'unknown-role' };
  if (!findArea(area)) return { accepted: false, fault: 'unknown-area' };
  return { accepted: true, caller: { personId: sub, name, role: role as Role, areaCode: area } };
}
