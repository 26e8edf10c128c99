import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import { isHeld, type Post } from '../../domain/people/post.js';
import type { User } from '../../domain/people/user.js';

/** The post that a user wants to act in, if it is hers and she is in it now. */
export function heldPost(user: User, postId: string, now: Date): Post | IdentityRefusal {
  const post = user.posts.find(({ id }) => id === postId);
  if (!post) return refuseIdentity('post-not-yours');
  return isHeld(post, now) ? post : refuseIdentity('post-not-held');
}
