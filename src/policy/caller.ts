import type { Actor } from '../domain/people/actor.js';

/** Somebody who has not signed in (未登录). Sees what is public and nothing else. */
export interface Anonymous {
  readonly role: 'anonymous';
}

export const ANONYMOUS: Anonymous = { role: 'anonymous' };

/** Who asks (调用者): a person acting in a role, a partner system, the hub by rule, or nobody that we know. */
export type Caller = Actor | Anonymous;

/** The columns of the rights tables: every role, and nobody. */
export type CallerRole = Caller['role'];
