import type { Aggregate } from '../effects/aggregate.js';

const WINDOW_MS = 15 * 60_000;
const ATTEMPTS = 5;
const FIRST_LOCK_MS = 15 * 60_000;
const LONGEST_LOCK_MS = 24 * 3_600_000;
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

/**
 * How often somebody tried to sign in under one login name without success (登录失败记录). Names that nobody has are
 * counted and locked alike, so that the lock tells nothing about who has an account.
 */
export interface SignInAttempts extends Aggregate {
  /** When the latest unsuccessful attempts were made, within fifteen minutes. */
  readonly failures: readonly Date[];
  /** Nobody signs in under this name before then (锁定). */
  readonly lockedUntil?: Date;
  /** How often it was locked without a success in between: each lock is twice as long as the one before. */
  readonly locks: number;
  /** From then on it is as if nothing had happened. */
  readonly forgetAt: Date;
}

/** Nothing happened yet. */
export const noAttempts = (id: string, now: Date): SignInAttempts => ({
  id,
  version: 0,
  schemaVersion: 1,
  effects: [],
  failures: [],
  locks: 0,
  forgetAt: now,
});

export const isLocked = ({ lockedUntil }: SignInAttempts, now: Date): boolean =>
  lockedUntil !== undefined && now < lockedUntil;

/**
 * Counts an attempt as a failure before it is looked at: a thousand guesses at one instant are a thousand failures,
 * and the fifth of them locks. A success takes the count back.
 *
 * @returns `undefined` while the name is locked: then nothing is looked at and nothing is counted
 */
export function countAttempt(attempts: SignInAttempts, now: Date): SignInAttempts | undefined {
  if (isLocked(attempts, now)) return undefined;
  const forgotten = attempts.forgetAt <= now;
  const { lockedUntil: _over, ...kept } = attempts;
  const locks = forgotten ? 0 : attempts.locks;
  const recent = attempts.failures.filter((at) => now.getTime() - at.getTime() < WINDOW_MS);
  const failures = [...(forgotten ? [] : recent), now];
  if (failures.length < ATTEMPTS)
    return { ...kept, locks, failures, forgetAt: later(now, FORGOTTEN_AFTER_MS) };
  const lockedUntil = later(now, Math.min(FIRST_LOCK_MS * 2 ** locks, LONGEST_LOCK_MS));
  return {
    ...kept,
    failures: [],
    lockedUntil,
    locks: locks + 1,
    forgetAt: later(lockedUntil, FORGOTTEN_AFTER_MS),
  };
}

const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
