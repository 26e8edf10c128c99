import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countAttempt,
  isLocked,
  noAttempts,
  type SignInAttempts,
} from '../../../../src/domain/people/sign-in-attempts.js';

const START = new Date('2026-11-23T01:00:00Z');
const MINUTE = 60_000;
const later = (ms: number) => new Date(START.getTime() + ms);

/** Fails at each of these instants; an attempt while it is locked changes nothing. */
const failAt = (instants: readonly number[], from: SignInAttempts = noAttempts('A', START)) =>
  instants.reduce((attempts, ms) => countAttempt(attempts, later(ms)) ?? attempts, from);

describe('a login name', () => {
  it('is locked by the fifth failure within fifteen minutes, for fifteen minutes', () => {
    expect(isLocked(failAt([0, 1, 2, 3]), later(4))).toBe(false);
    const locked = failAt([0, 1, 2, 3, 4]);
    expect(countAttempt(locked, later(5))).toBeUndefined();
    expect(isLocked(locked, later(15 * MINUTE + 3))).toBe(true);
    expect(isLocked(locked, later(15 * MINUTE + 4))).toBe(false);
  });

  it('is not locked by failures that are further apart', () => {
    const slowly = failAt([0, 4, 8, 12, 16, 20, 24, 28].map((minutes) => minutes * MINUTE));
    expect(isLocked(slowly, later(28 * MINUTE))).toBe(false);
  });

  it('is locked for twice as long each time, up to a day', () => {
    let attempts = noAttempts('A', START);
    let now = 0;
    const lengths: number[] = [];
    for (let time = 0; time < 10; time += 1) {
      attempts = failAt([now, now, now, now, now], attempts);
      const until = attempts.lockedUntil?.getTime() ?? 0;
      lengths.push((until - later(now).getTime()) / MINUTE);
      now = until - START.getTime();
    }
    expect(lengths).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
  });

  it('is as if nothing had happened a day after the last failure or lock', () => {
    const locked = failAt([0, 0, 0, 0, 0]);
    const aDay = (locked.lockedUntil?.getTime() ?? 0) - START.getTime() + 24 * 60 * MINUTE;
    expect(countAttempt(locked, later(aDay))?.locks).toBe(0);
  });

  it('lets nobody look at more than five guesses within fifteen minutes, however they are spread', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60 * MINUTE), { maxLength: 200 }), (moments) => {
        const counted: number[] = [];
        let attempts = noAttempts('A', START);
        for (const ms of moments.toSorted((a, b) => a - b)) {
          const next = countAttempt(attempts, later(ms));
          if (!next) continue;
          counted.push(ms);
          attempts = next;
        }
        for (const [index, ms] of counted.entries()) {
          const sixth = counted[index + 5];
          if (sixth !== undefined) expect(sixth - ms).toBeGreaterThanOrEqual(15 * MINUTE);
        }
      }),
    );
  });
});
