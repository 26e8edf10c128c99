import type { User } from '../../domain/people/user.js';
import { recoveryCodeDigest } from '../../identity/recovery-codes.js';
import { totpStep } from '../../identity/totp.js';

/**
 * Takes a code as the second factor (动态验证码或恢复码). Either kind works once.
 *
 * @returns the user after it was used, or `undefined` when it is not accepted
 */
export function spendSecondFactor(user: User, code: string, now: Date): User | undefined {
  const { authenticator } = user;
  if (!authenticator) return undefined;
  const step = totpStep(authenticator.secret, code, now);
  if (step !== undefined) {
    return step > authenticator.lastStep
      ? { ...user, authenticator: { ...authenticator, lastStep: step } }
      : undefined;
  }
  const digest = recoveryCodeDigest(user.id, code);
  if (!user.recoveryCodes.includes(digest)) return undefined;
  return { ...user, recoveryCodes: user.recoveryCodes.filter((each) => each !== digest) };
}
