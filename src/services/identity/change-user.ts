import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import { readLoginName, userId } from '../../domain/people/login-name.js';
import type { User } from '../../domain/people/user.js';
import type { IdentityContext } from './identity-context.js';
import { identityEvent, type Operator } from './identity-events.js';

/** What an operator does to an account, as the audit log calls it. */
export type UserChange = 'disabled' | 'enabled' | 'reset' | 'unlocked' | 'post-added' | 'post-ended';

/** Changes an account as `decide` says, and records it; it is decided anew on every try. */
export async function changeUser(
  loginName: string,
  { change, by }: { readonly change: UserChange; readonly by: Operator },
  decide: (current: User) => User | IdentityRefusal,
  { clock, audit, repositories }: IdentityContext,
): Promise<User | IdentityRefusal> {
  const id = userId(readLoginName(loginName) ?? '');
  const decided = await repositories.users.change<User | IdentityRefusal>(id, (current) => {
    const next = decide(current);
    return 'refused' in next ? { result: next } : { next, result: next };
  });
  if (!decided) return refuseIdentity('user-not-found');
  if ('refused' in decided) return decided;
  await audit.append([identityEvent(clock.now(), by, 'user-changed', { userId: id, detail: change })]);
  return decided;
}
