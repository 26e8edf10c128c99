import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { TokenIssuer } from './oauth/issue-access-token.js';

/** How long somebody may take to sign in elsewhere, in seconds. */
export const SIGN_IN_SECONDS = 10 * 60;

const TYPE = 'sign-in-state+jwt';
const AUDIENCE = 'tuanjie-hub-sign-in';

/** A sign-in that was begun in one browser and goes on elsewhere (登录状态). */
export interface SignInState {
  /** 128 random bits, in letters and digits: goes round with the browser's address. */
  readonly state: string;
  /** Where the browser is to go afterwards: a path of the hub's own. */
  readonly next: string;
}

const Claims = z.object({ state: z.string().length(32), next: z.string(), exp: z.number() });

export const newSignInState = (next: string): SignInState => ({
  state: randomBytes(16).toString('hex'),
  next,
});

/** What the browser itself keeps of it: signed, and good for ten minutes. */
export async function signSignInState(
  { keys, issuer, clock }: TokenIssuer,
  { state, next }: SignInState,
): Promise<string> {
  const issuedAt = Math.floor(clock.now().getTime() / 1000);
  const { kid, key } = keys.signing();
  return new SignJWT({ state, next })
    .setProtectedHeader({ alg: 'ES256', typ: TYPE, kid })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + SIGN_IN_SECONDS)
    .sign(key);
}

/** What was signed, and until when it is good; `undefined` for anything else. */
export async function readSignInState(
  { keys, issuer, clock }: TokenIssuer,
  signed: string,
): Promise<(SignInState & { readonly until: Date }) | undefined> {
  try {
    const { payload } = await jwtVerify(signed, ({ kid }) => keys.verifying(kid) ?? new Uint8Array(), {
      algorithms: ['ES256'],
      typ: TYPE,
      issuer,
      audience: AUDIENCE,
      currentDate: clock.now(),
    });
    const { state, next, exp } = Claims.parse(payload);
    return { state, next, until: new Date(exp * 1000) };
  } catch {
    return undefined;
  }
}
