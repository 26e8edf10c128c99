import type { Aggregate } from '../effects/aggregate.js';
import type { Post } from './post.js';

/** Somebody of the office who signs in (工作人员账号). */
export interface User extends Aggregate {
  /** `staff:` and the login name: who did something, in every history and log. */
  readonly id: string;
  /** The name that is typed at signing in (登录名). It is never changed and never given to somebody else. */
  readonly loginName: string;
  readonly name: string;
  readonly state: 'active' | 'disabled';
  readonly password: Password;
  /** The second factor (动态验证码); absent until it is set up at the first sign-in. */
  readonly authenticator?: Authenticator;
  /** A second factor that was shown and not yet confirmed. */
  readonly authenticatorDraft?: { readonly secret: string; readonly until: Date };
  /** Digests of the recovery codes (恢复码) that were not used yet. */
  readonly recoveryCodes: readonly string[];
  readonly posts: readonly Post[];
  /** Sessions of an earlier generation have ended. Rises when all of them are to end. */
  readonly generation: number;
  readonly addedAt: Date;
}

export interface Password {
  /** Argon2id, as a PHC string. */
  readonly hash: string;
  /** Set while it is a one-time password (一次性口令): until then it opens the door, and only to be changed. */
  readonly oneTimeUntil?: Date;
}

export interface Authenticator {
  /** Sealed; never in clear outside memory. */
  readonly secret: string;
  /** The latest time step whose code was accepted: no code works twice. */
  readonly lastStep: number;
}
