import type { Scope } from '../domain/partners/scope.js';
import type { Actor } from '../domain/people/actor.js';

/** Somebody who has not signed in (未登录). Sees what is public and nothing else. */
export interface Anonymous {
  readonly role: 'anonymous';
}

export const ANONYMOUS: Anonymous = { role: 'anonymous' };

/** Somebody who acts in a role; a partner system also carries what it was given (授权范围). */
export interface SignedIn extends Actor {
  readonly scopes?: readonly Scope[];
}

/** Who asks (调用者): a person acting in a role, a partner system, the hub by rule, or nobody that we know. */
export type Caller = SignedIn | Anonymous;

/** The columns of the rights tables: every role, and nobody. */
export type CallerRole = Caller['role'];
