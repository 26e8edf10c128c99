import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpStep, totpUri } from '../../../src/identity/totp.js';
import { anyText } from '../../kit/any-text.js';

/** The key of the examples in RFC 6238, in base 32. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1_000);

describe('a code of the authenticator', () => {
  // The last six digits of the RFC's eight.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %d seconds is %s, as in the RFC', (seconds, code) => {
    expect(totpStep(RFC_SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('is known by its own step, one step early or late, and no further', () => {
    const step = Math.floor(59 / 30);
    expect([-30, 0, 30].map((off) => totpStep(RFC_SECRET, '287082', at(59 + off)))).toEqual([
      step,
      step,
      step,
    ]);
    expect(totpStep(RFC_SECRET, '287082', at(59 + 60))).toBeUndefined();
  });

  it('is nothing but six digits', () => {
    const anything = anyText().filter((text) => !/^\d{6}$/.test(text));
    fc.assert(fc.property(anything, (text) => totpStep(RFC_SECRET, text, at(59)) === undefined));
  });

  it('is never made of a secret that was erased', () => {
    for (let code = 0; code < 1_000_000; code += 99_991) {
      expect(totpStep('', String(code).padStart(6, '0'), at(59))).toBeUndefined();
    }
  });

  it('belongs to 160 random bits, which an app can read', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri(secret, 'bi.wenhua'));
    expect(uri.protocol).toBe('otpauth:');
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret, digits: '6', period: '30' });
  });
});
