import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import type { User } from '../../domain/people/user.js';
import { changeUser } from './change-user.js';
import { handingOn } from './handing-on.js';
import type { IdentityContext } from './identity-context.js';
import type { Operator } from './identity-events.js';

/** An operator ends somebody's post (终止岗位) at once, and with it all her sessions: she signs in anew. */
export const endPost = (
  loginName: string,
  postId: string,
  by: Operator,
  context: IdentityContext,
): Promise<User | IdentityRefusal> =>
  changeUser(
    loginName,
    { change: 'post-ended', by },
    (current) =>
      current.posts.some(({ id, endedAt }) => id === postId && endedAt === undefined)
        ? handingOn(
            {
              ...current,
              generation: current.generation + 1,
              posts: current.posts.map((post) =>
                post.id === postId ? { ...post, endedAt: context.clock.now() } : post,
              ),
            },
            context.clock.now(),
          )
        : refuseIdentity('post-not-found'),
    context,
  );
