import type { IdentityRefusal } from '../../domain/people/identity-refusal.js';
import type { User } from '../../domain/people/user.js';
import { changeUser } from './change-user.js';
import { handingOn } from './handing-on.js';
import type { IdentityContext } from './identity-context.js';
import type { Operator } from './identity-events.js';

/** An operator shuts somebody out (停用账号): she cannot sign in, and all her sessions have ended for good. */
export const disableUser = (
  loginName: string,
  by: Operator,
  context: IdentityContext,
): Promise<User | IdentityRefusal> =>
  changeUser(
    loginName,
    { change: 'disabled', by },
    (current) =>
      handingOn({ ...current, state: 'disabled', generation: current.generation + 1 }, context.clock.now()),
    context,
  );
