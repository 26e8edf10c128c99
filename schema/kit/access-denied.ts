import { GraphQLError } from 'graphql';
import type { Caller } from '../../src/policy/caller.js';

/** The caller may not call this (无权操作): UNAUTHENTICATED when nobody is signed in, else FORBIDDEN. */
export class AccessDenied extends GraphQLError {
  constructor(caller: Caller, what: string) {
    const anonymous = caller.role === 'anonymous';
    super(
      anonymous ? `${what} needs a token: sign in first.` : `The role ${caller.role} may not call ${what}.`,
      { extensions: { code: anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN' } },
    );
    this.name = 'AccessDenied';
  }
}
