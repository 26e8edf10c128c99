import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import { readLoginName, userId } from '../../domain/people/login-name.js';
import type { User } from '../../domain/people/user.js';
import type { IdentityContext } from './identity-context.js';
import type { Operator } from './identity-events.js';
import { newPost, type PostOrder } from './new-post.js';
import { newOneTimePassword } from './one-time-password.js';
import { recordUserChange } from './record-user-change.js';

/** An account, and the password to begin with: shown to the operator once. */
export interface UserWithOneTimePassword {
  readonly user: User;
  readonly oneTimePassword: string;
}

/** An operator adds somebody of the office (新增账号), with her first post if it is known. */
export async function addUser(
  given: { readonly loginName: string; readonly name: string; readonly post?: PostOrder },
  by: Operator,
  context: IdentityContext,
): Promise<UserWithOneTimePassword | IdentityRefusal> {
  const loginName = readLoginName(given.loginName);
  if (loginName === undefined) return refuseIdentity('invalid-login-name');
  const name = given.name.normalize('NFC').trim();
  if (name === '' || [...name].length > 50) return refuseIdentity('invalid-name');
  const post = given.post && newPost(given.post, context);
  if (post && 'refused' in post) return post;

  const now = context.clock.now();
  const { text, password } = await newOneTimePassword(now);
  const user: User = {
    id: userId(loginName),
    version: 0,
    schemaVersion: 1,
    effects: [],
    loginName,
    name,
    state: 'active',
    password,
    recoveryCodes: [],
    posts: post ? [post] : [],
    generation: 1,
    addedAt: now,
  };
  const added = await context.repositories.users.insert(recordUserChange(user, by, 'added', now));
  return added ? { user, oneTimePassword: text } : refuseIdentity('login-name-taken');
}
