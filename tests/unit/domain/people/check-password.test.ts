import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword, normalisePassword } from '../../../../src/domain/people/check-password.js';
import { WORST_PASSWORDS } from '../../../../src/domain/people/worst-passwords.js';

const fault = (password: string) => checkPassword(normalisePassword(password), 'bi.wenhua2')?.code;

describe('a password', () => {
  it.each([
    ['correct horse'],
    ['山里的路弯弯曲曲走回家'],
    ['aaaaaaaaab'],
    ['0123456780'],
    ['😀😁😂🤣😃😄😅😆😉😊'],
  ])('may be %s: which characters it has does not matter', (password) => {
    expect(fault(password)).toBeUndefined();
  });

  it.each([
    ['nine sign', 'password-too-short'],
    ['😀😁😂🤣😃', 'password-too-short'],
    ['山'.repeat(86), 'password-too-long'],
    ['BI.Wenhua2', 'password-is-login-name'],
    ['ｂｉ．ｗｅｎｈｕａ２', 'password-is-login-name'],
    ['Password123', 'password-too-common'],
    ['woaini1314', 'password-too-common'],
    ['1234567890', 'password-too-common'],
    ['9876543210', 'password-too-common'],
    ['890123456789', 'password-too-common'],
    ['abcdefghijkl', 'password-too-common'],
    ['zzzzzzzzzz', 'password-too-common'],
    ['121212121212', 'password-too-common'],
    ['abcabcabcabc', 'password-too-common'],
  ])('may not be %s: %s', (password, code) => {
    expect(fault(password)).toBe(code);
  });

  it('is not on the list of the worst unless it is long enough to be there', () => {
    expect([...WORST_PASSWORDS].filter((each) => each.length < 10 || each !== each.toLowerCase())).toEqual(
      [],
    );
  });

  it('is judged alike however a keyboard composes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        expect(fault(typed.normalize('NFD'))).toBe(fault(typed.normalize('NFC')));
      }),
    );
  });
});
