import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import { conflictingPosts } from '../../domain/people/separated-duties.js';
import type { User } from '../../domain/people/user.js';
import { changeUser } from './change-user.js';
import type { IdentityContext } from './identity-context.js';
import type { Operator } from './identity-events.js';
import { newPost, type PostOrder } from './new-post.js';

/** An operator gives somebody a post (授予岗位), unless the separation of duties forbids it. */
export async function addPost(
  loginName: string,
  order: PostOrder,
  by: Operator,
  context: IdentityContext,
): Promise<User | IdentityRefusal> {
  const post = newPost(order, context);
  if ('refused' in post) return post;
  return changeUser(
    loginName,
    { change: 'post-added', by },
    (current) =>
      conflictingPosts(current.posts, post).length > 0
        ? refuseIdentity('duties-conflict')
        : { ...current, posts: [...current.posts, post] },
    context,
  );
}
