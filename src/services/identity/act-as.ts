import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import { setupSteps } from '../../domain/people/setup-steps.js';
import type { SignedIn } from './find-session.js';
import { heldPost } from './held-post.js';
import type { SessionContext } from './identity-context.js';
import { byUser, identityEvent } from './identity-events.js';
import type { OpenedSession } from './open-session.js';
import { rotateSession } from './rotate-session.js';

/** Chooses the post that the session acts in from now on (切换办理身份). */
export async function actAs(
  signedIn: SignedIn,
  postId: string,
  context: SessionContext,
): Promise<OpenedSession | IdentityRefusal> {
  if (setupSteps(signedIn.user).length > 0) return refuseIdentity('setup-incomplete');
  const post = heldPost(signedIn.user, postId, context.clock.now());
  if ('refused' in post) return post;
  await context.audit.append([
    identityEvent(context.clock.now(), byUser(signedIn.user, post), 'acted-as', { userId: signedIn.user.id }),
  ]);
  return rotateSession(signedIn, context, post.id);
}
