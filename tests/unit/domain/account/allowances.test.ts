import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Allowances,
  giveBackAllowance,
  openAllowance,
  spendAllowance,
} from '../../../../src/domain/account/allowances.js';

const START = Date.UTC(2026, 10, 23, 1);
const at = (ms: number) => new Date(START + ms);
const HOUR = 3_600_000;

/** How many messages can be sent now. */
function left(allowances: Allowances, now: Date): number {
  const taken = spendAllowance(allowances, now);
  return typeof taken === 'string' ? 0 : 1 + left(taken.allowances, now);
}

describe('the allowance of customer messages', () => {
  it('is five in 48 hours of a message, and three in a minute of a click', () => {
    const written = openAllowance({}, 'message', at(0));
    expect([0, 48 * HOUR - 1, 48 * HOUR].map((ms) => left(written, at(ms)))).toEqual([5, 5, 0]);
    const clicked = openAllowance({}, 'action', at(0));
    expect([0, 59_999, 60_000].map((ms) => left(clicked, at(ms)))).toEqual([3, 3, 0]);
  });

  it('does not add up', () => {
    const twice = openAllowance(openAllowance({}, 'message', at(0)), 'message', at(1));
    expect(left(twice, at(2))).toBe(5);
  });

  it('says whether it is used up or closed', () => {
    expect(spendAllowance({}, at(0))).toBe('closed');
    const used = { message: { since: at(0), used: 5 } };
    expect(spendAllowance(used, at(1))).toBe('used-up');
    expect(spendAllowance(used, at(49 * HOUR))).toBe('closed');
  });

  it('takes back what was not sent, but not into a newer one', () => {
    const open = openAllowance({}, 'message', at(0));
    const taken = spendAllowance(open, at(1));
    if (typeof taken === 'string') throw new Error(taken);
    expect(giveBackAllowance(taken.allowances, taken.spent)).toEqual(open);
    const newer = openAllowance(taken.allowances, 'message', at(2));
    expect(giveBackAllowance(newer, taken.spent)).toEqual(newer);
    expect(giveBackAllowance(open, taken.spent)).toEqual(open);
  });

  it('never lets more be sent than the rules say, in whatever order things happen', () => {
    const step = fc.record({ what: fc.constantFrom('message', 'action', 'send'), wait: fc.nat(40_000) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let allowances: Allowances = {};
        let now = 0;
        let sinceMessage = 0;
        for (const { what, wait } of steps) {
          now += wait;
          if (what === 'send') {
            const taken = spendAllowance(allowances, at(now));
            if (typeof taken === 'string') continue;
            allowances = taken.allowances;
            sinceMessage += 1;
          } else {
            allowances = openAllowance(allowances, what as 'message' | 'action', at(now));
            sinceMessage = 0;
          }
          expect(sinceMessage).toBeLessThanOrEqual(8);
          expect(allowances.message?.used ?? 0).toBeLessThanOrEqual(5);
          expect(allowances.action?.used ?? 0).toBeLessThanOrEqual(3);
        }
      }),
    );
  });
});
