import { type IdentityRefusal, refuseIdentity } from '../../domain/people/identity-refusal.js';
import { setupSteps } from '../../domain/people/setup-steps.js';
import type { User } from '../../domain/people/user.js';
import { qrCode } from '../../identity/qr-code.js';
import { newTotpSecret, totpUri } from '../../identity/totp.js';
import type { SignedIn } from './find-session.js';
import type { SessionContext } from './identity-context.js';
import { byUser, refusalEvents } from './identity-events.js';
import { spendSecondFactor } from './spend-second-factor.js';
import { withLockOut } from './with-lock-out.js';

const DRAFT_MS = 15 * 60_000;

/** What an authenticator app needs, in three forms. */
export interface AuthenticatorDraft {
  /** `otpauth://…` */
  readonly uri: string;
  /** The address of an image of it. */
  readonly qrCode: string;
  /** To be typed where there is no camera, in base 32. */
  readonly secret: string;
}

/**
 * Begins to set up a second factor (绑定动态验证码). It counts when it is confirmed, within fifteen minutes.
 *
 * @param code of the present second factor; whoever has none yet needs none
 */
export async function beginAuthenticator(
  { user }: SignedIn,
  code: string,
  context: SessionContext,
): Promise<AuthenticatorDraft | IdentityRefusal> {
  if (setupSteps(user).includes('change-password')) return refuseIdentity('setup-incomplete');
  const wrong = refuseIdentity('wrong-code');
  const secret = newTotpSecret();
  const { clock, repositories } = context;
  const draft = async (isLast: boolean): Promise<User | IdentityRefusal> => {
    const drafted = await repositories.users.change<User | IdentityRefusal>(user.id, (current) => {
      const now = clock.now();
      const proved = current.authenticator ? spendSecondFactor(current, code.trim(), now) : current;
      if (!proved) return { result: wrong };
      const until = new Date(now.getTime() + DRAFT_MS);
      return { next: { ...proved, authenticatorDraft: { secret, until } }, result: proved };
    });
    if (drafted && !('refused' in drafted)) return drafted;
    await context.audit.append(
      refusalEvents(clock.now(), byUser(user), { userId: user.id, cause: 'wrong-code', locked: isLast }),
    );
    return wrong;
  };
  const drafted = await withLockOut(
    { at: 'authenticator', name: user.loginName, refusal: wrong },
    draft,
    context,
  );
  if ('refused' in drafted) return drafted;
  const uri = totpUri(secret, user.loginName);
  return { uri, qrCode: await qrCode(uri), secret };
}
