import { isHeld, type Post } from '../../domain/people/post.js';
import { setupSteps } from '../../domain/people/setup-steps.js';
import { isLocked } from '../../domain/people/sign-in-attempts.js';
import type { User } from '../../domain/people/user.js';
import type { IdentityContext } from './identity-context.js';
import { attemptsId } from './with-lock-out.js';

/** What an operator sees of an account: nothing that could be used to sign in. */
export interface UserView {
  readonly loginName: string;
  readonly personId: string;
  readonly name: string;
  readonly state: 'active' | 'disabled' | 'locked' | 'not-set-up';
  readonly lockedUntil?: Date;
  readonly posts: readonly (Post & { readonly held: boolean })[];
  readonly addedAt: Date;
}

/** Lists the accounts (账号清单), by login name. */
export async function listUsers({ clock, repositories }: IdentityContext): Promise<UserView[]> {
  const now = clock.now();
  const users = await repositories.users.all();
  const attempts = await repositories.signInAttempts.findMany(
    users.map(({ loginName }) => attemptsId('sign-in', loginName)),
  );
  const locks = new Map(
    attempts.flatMap((one) => (isLocked(one, now) ? [[one.id, one.lockedUntil] as const] : [])),
  );
  return users.map((user) => {
    const lockedUntil = locks.get(attemptsId('sign-in', user.loginName));
    return {
      loginName: user.loginName,
      personId: user.id,
      name: user.name,
      state: stateOf(user, lockedUntil),
      ...(lockedUntil ? { lockedUntil } : {}),
      posts: user.posts.map((post) => ({ ...post, held: isHeld(post, now) })),
      addedAt: user.addedAt,
    };
  });
}

function stateOf(user: User, lockedUntil: Date | undefined): UserView['state'] {
  if (user.state === 'disabled') return 'disabled';
  if (lockedUntil) return 'locked';
  return setupSteps(user).length > 0 ? 'not-set-up' : 'active';
}
