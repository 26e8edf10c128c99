import type { IdentityRefusal } from '../../domain/people/identity-refusal.js';
import type { User } from '../../domain/people/user.js';
import { changeUser } from './change-user.js';
import type { IdentityContext } from './identity-context.js';
import type { Operator } from './identity-events.js';

/** An operator lets somebody in again (启用账号). */
export const enableUser = (
  loginName: string,
  by: Operator,
  context: IdentityContext,
): Promise<User | IdentityRefusal> =>
  changeUser(loginName, { change: 'enabled', by }, (current) => ({ ...current, state: 'active' }), context);
