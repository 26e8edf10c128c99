import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liveSecrets } from '../../../../src/domain/partners/live-secrets.js';
import type { Partner, PartnerSecret } from '../../../../src/domain/partners/partner.js';
import { rotateSecret } from '../../../../src/domain/partners/rotate-secret.js';

const START = Date.UTC(2026, 10, 23, 1);
const HOUR = 3_600_000;
const at = (ms: number) => new Date(START + ms);
const secret = (id: string, ms: number): PartnerSecret => ({ id, hash: '00', createdAt: at(ms) });
const partner: Partner = {
  id: 'p-1',
  version: 1,
  schemaVersion: 1,
  effects: [],
  name: '区平台',
  areaCode: '530112010',
  scopes: ['dispute:read'],
  state: 'active',
  secrets: [secret('first', 0)],
  addedAt: at(0),
};
const open = (one: Partner, ms: number) => liveSecrets(one, at(ms)).map(({ id }) => id);

describe("a partner's keys", () => {
  it('overlap for as long as was said, to the millisecond', () => {
    const rotated = rotateSecret(partner, secret('second', HOUR), HOUR);
    expect(open(rotated, 2 * HOUR - 1)).toEqual(['first', 'second']);
    expect(open(rotated, 2 * HOUR)).toEqual(['second']);
  });

  it('end at once without an overlap', () => {
    expect(open(rotateSecret(partner, secret('second', HOUR), 0), HOUR)).toEqual(['second']);
  });

  it('open nothing for a partner that was shut out', () => {
    expect(open({ ...partner, state: 'revoked' }, 0)).toEqual([]);
  });

  it('never live longer for being rotated again, and the newest has no end', () => {
    const steps = fc.array(fc.record({ wait: fc.nat(5 * HOUR), overlap: fc.nat(5 * HOUR) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, (rotations) => {
        let now = 0;
        let current = partner;
        const ends = new Map<string, number>();
        for (const [n, { wait, overlap }] of rotations.entries()) {
          now += wait;
          current = rotateSecret(current, secret(`s${n}`, now), overlap);
          const [newest, ...older] = [...current.secrets].reverse();
          expect(newest).toEqual(secret(`s${n}`, now));
          for (const { id, until } of older) {
            const end = until?.getTime() ?? Number.POSITIVE_INFINITY;
            expect(end).toBeLessThanOrEqual(Math.min(ends.get(id) ?? end, START + now + overlap));
            ends.set(id, end);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
