import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import { readLoginName, userId } from '../../domain/people/login-name.js';
import type { User } from '../../domain/people/user.js';
import type { IdentityContext } from './identity-context.js';
import type { Operator } from './identity-events.js';
import { recordUserChange, type UserChange } from './record-user-change.js';

/** Changes an account as `decide` says, and records it in the same write; it is decided anew on every try. */
export async function changeUser(
  loginName: string,
  { change, by }: { readonly change: UserChange; readonly by: Operator },
  decide: (current: User) => User | IdentityRefusal,
  { clock, repositories }: IdentityContext,
): Promise<User | IdentityRefusal> {
  const id = userId(readLoginName(loginName) ?? '');
  const decided = await repositories.users.change<User | IdentityRefusal>(id, (current) => {
    const next = decide(current);
    if ('refused' in next) return { result: next };
    return { next: recordUserChange(next, by, change, clock.now()), result: next };
  });
  return decided ?? refuseIdentity('user-not-found');
}
