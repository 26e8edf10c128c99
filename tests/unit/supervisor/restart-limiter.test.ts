import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RestartLimiter } from '../../../src/supervisor/restart-limiter.js';

describe('a process that dies', () => {
  it('is started again at once the first time, and then after longer and longer pauses, of a second at most', () => {
    const limiter = new RestartLimiter(8, () => 0);
    const pauses = Array.from({ length: 8 }, () => limiter.pauseBeforeRestart());
    expect(pauses).toEqual([0, 50, 100, 200, 400, 800, 1_000, 1_000]);
  });

  it('is not started again once it has been started as often as it may within a minute', () => {
    let now = 0;
    const limiter = new RestartLimiter(2, () => now);
    expect(limiter.pauseBeforeRestart()).toBe(0);
    now = 30_000;
    expect(limiter.pauseBeforeRestart()).toBeDefined();
    now = 59_999;
    expect(limiter.pauseBeforeRestart()).toBeUndefined();
  });

  it('may be started again when the earlier times are more than a minute ago', () => {
    let now = 0;
    const limiter = new RestartLimiter(1, () => now);
    limiter.pauseBeforeRestart();
    now = 60_000;
    expect(limiter.pauseBeforeRestart()).toBe(0);
  });

  it('is never started again where no restart is allowed', () => {
    expect(new RestartLimiter(0, () => 0).pauseBeforeRestart()).toBeUndefined();
  });

  it('is never started more often than allowed in any sixty seconds, however it dies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.array(fc.nat(40_000)), (perMinute, gaps) => {
        let now = 0;
        const limiter = new RestartLimiter(perMinute, () => now);
        const restarts: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (limiter.pauseBeforeRestart() !== undefined) restarts.push(now);
        }
        for (const at of restarts) {
          const within = restarts.filter((other) => other <= at && at - other < 60_000);
          expect(within.length).toBeLessThanOrEqual(perMinute);
        }
      }),
    );
  });
});
