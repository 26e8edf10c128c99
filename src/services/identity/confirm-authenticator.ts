import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import type { User } from '../../domain/people/user.js';
import { newRecoveryCodes, recoveryCodeDigest } from '../../identity/recovery-codes.js';
import { totpStep } from '../../identity/totp.js';
import type { SignedIn } from './find-session.js';
import type { SessionContext } from './identity-context.js';
import { byUser } from './identity-events.js';
import type { OpenedSession } from './open-session.js';
import { recordUserChange } from './record-user-change.js';
import { rotateSession } from './rotate-session.js';

/** A session under a new token, and codes for the day on which the phone is lost: shown once. */
export interface ConfirmedAuthenticator extends OpenedSession {
  readonly recoveryCodes: readonly string[];
}

/**
 * Puts the second factor that was begun in force (确认动态验证码), with ten new recovery codes. Every other session
 * ends, and the second factor from before is worth nothing any more.
 */
export async function confirmAuthenticator(
  { session, user }: SignedIn,
  code: string,
  context: SessionContext,
): Promise<ConfirmedAuthenticator | IdentityRefusal> {
  const recoveryCodes = newRecoveryCodes();
  const digests = recoveryCodes.map((each) => recoveryCodeDigest(user.id, each));
  const confirmed = await context.repositories.users.change<User | IdentityRefusal>(user.id, (current) => {
    const now = context.clock.now();
    const { authenticatorDraft: draft, ...kept } = current;
    if (!draft || draft.until <= now) return { result: refuseIdentity('authenticator-not-begun') };
    const step = totpStep(draft.secret, code.trim(), now);
    if (step === undefined) return { result: refuseIdentity('wrong-code') };
    const after: User = {
      ...kept,
      authenticator: { secret: draft.secret, lastStep: step },
      recoveryCodes: digests,
      generation: current.generation + 1,
    };
    return { next: recordUserChange(after, byUser(user), 'authenticator-set-up', now), result: after };
  });
  if (!confirmed) return refuseIdentity('authenticator-not-begun');
  if ('refused' in confirmed) return confirmed;
  const opened = await rotateSession({ session, user: confirmed }, context);
  return 'refused' in opened ? opened : { ...opened, recoveryCodes };
}
