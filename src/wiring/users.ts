import type { UserOffice } from '../cli/user-office.js';
import type { Config } from '../config.js';
import { type IdentityRefusal, isIdentityRefusal } from '../domain/people/identity-refusal.js';
import { addPost } from '../services/identity/add-post.js';
import { addUser } from '../services/identity/add-user.js';
import { disableUser } from '../services/identity/disable-user.js';
import { enableUser } from '../services/identity/enable-user.js';
import { endPost } from '../services/identity/end-post.js';
import type { IdentityContext } from '../services/identity/identity-context.js';
import type { Operator } from '../services/identity/identity-events.js';
import { listUsers } from '../services/identity/list-users.js';
import { resetUser } from '../services/identity/reset-user.js';
import { unlockUser } from '../services/identity/unlock-user.js';
import { asOperator } from './as-operator.js';

/**
 * `hub user`: the accounts of staff (账号管理), in the name of whoever is logged in to the machine.
 *
 * @throws Error with the reason, in words to be shown, when something is refused
 */
export const users = <Result>(
  config: Config,
  work: (office: UserOffice) => Promise<Result>,
): Promise<Result> => asOperator(config, ({ by, ...context }) => work(officeOf(by, context)));

function officeOf(by: Operator, context: IdentityContext): UserOffice {
  return {
    list: () => listUsers(context),
    async add(loginName, name, post) {
      const added = await addUser({ loginName, name, ...(post ? { post } : {}) }, by, context);
      return done(added).oneTimePassword;
    },
    async reset(loginName) {
      return done(await resetUser(loginName, by, context)).oneTimePassword;
    },
    async disable(loginName) {
      done(await disableUser(loginName, by, context));
    },
    async enable(loginName) {
      done(await enableUser(loginName, by, context));
    },
    async unlock(loginName) {
      done(await unlockUser(loginName, by, context));
    },
    async addPost(loginName, post) {
      done(await addPost(loginName, post, by, context));
    },
    async endPost(loginName, postId) {
      done(await endPost(loginName, postId, by, context));
    },
  };
}

function done<Done extends object>(outcome: Done | IdentityRefusal): Done {
  if (isIdentityRefusal(outcome)) throw new Error(outcome.message);
  return outcome;
}
