import type { Actor } from '../../domain/people/actor.js';
import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import { setupSteps } from '../../domain/people/setup-steps.js';
import { findResident, isResidentToken } from '../residents/resident-session.js';
import { findSession } from './find-session.js';
import { heldPost } from './held-post.js';
import type { SessionContext } from './identity-context.js';

/**
 * As whom a request with this session's token acts (办理身份): in exactly one post, or as the resident whose it is.
 *
 * @param actingAs the post that the request names; without it the one that was chosen for the session
 */
export async function findCaller(
  token: string,
  actingAs: string | undefined,
  context: SessionContext,
): Promise<Actor | IdentityRefusal> {
  if (isResidentToken(token)) {
    return (await findResident(token, context)) ?? refuseIdentity('sign-in-required');
  }
  const found = await findSession(token, context);
  if ('refused' in found) return found;
  const { session, user } = found;
  if (setupSteps(user).length > 0) return refuseIdentity('setup-incomplete');
  const postId = actingAs ?? session.postId;
  if (postId === undefined) return refuseIdentity('post-required');
  const post = heldPost(user, postId, context.clock.now());
  if ('refused' in post) return post;
  return { personId: user.id, name: user.name, role: post.role, areaCode: post.areaCode };
}
