import type { Actor } from '../../src/domain/people/actor.js';
import { AccessDenied } from './access-denied.js';
import type { SubgraphContext } from './subgraph.js';

/**
 * The person who acts (操作人), for services that record who did what.
 *
 * @throws AccessDenied when nobody is signed in
 */
export function actorOf(context: SubgraphContext): Actor {
  if (context.caller.role === 'anonymous') throw new AccessDenied(context.caller, 'this');
  const { personId, name, role, areaCode } = context.caller;
  return { personId, name, role, areaCode };
}
