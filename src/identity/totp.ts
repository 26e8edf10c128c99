import { Secret, TOTP } from 'otpauth';

// Short, so that the QR code is coarse enough for an old phone.
const ISSUER = '团结调解';
const PERIOD_SECONDS = 30;
/** A phone's clock may be half a minute off. */
const WINDOW_STEPS = 1;

/** RFC 6238 with the parameters that every authenticator app knows: SHA-1, six digits, thirty seconds. */
const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });

/** A new secret of 160 bits (动态验证码密钥), in base 32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The `otpauth://` address that an authenticator app takes. */
export const totpUri = (secret: string, loginName: string): string => totpOf(secret, loginName).toString();

/**
 * The time step that a code belongs to, one step early or late included.
 *
 * @returns `undefined` for anything that is no code of this time
 */
export function totpStep(secret: string, code: string, now: Date): number | undefined {
  if (secret === '' || !/^\d{6}$/.test(code)) return undefined;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW_STEPS });
  return delta === null ? undefined : TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta;
}
