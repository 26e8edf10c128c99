import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { DECOY_HASH, hashPassword, verifyPassword } from '../../../src/identity/password-hash.js';

describe('a password hash', () => {
  it('costs at least what OWASP asks for, and as much where nobody has the name', async () => {
    const { memoryCost, timeCost, parallelism, algorithm } = parseOptions(
      await hashPassword('one long password'),
    );
    expect({ memoryCost, timeCost, parallelism, algorithm }).toEqual({
      memoryCost: 19_456,
      timeCost: 2,
      parallelism: 1,
      algorithm: 2,
    });
    expect(parseOptions(DECOY_HASH)).toEqual(parseOptions(await hashPassword('another')));
  });

  it('is another one each time, and fits its password alone', async () => {
    const [one, other] = await Promise.all([
      hashPassword('one long password'),
      hashPassword('one long password'),
    ]);
    expect(one).not.toBe(other);
    expect(await verifyPassword(one, 'one long password')).toBe(true);
    expect(await verifyPassword(one, 'one long passwore')).toBe(false);
    expect(await verifyPassword(DECOY_HASH, '')).toBe(false);
  });
});
