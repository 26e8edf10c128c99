import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyRing } from '../../../src/sealing/key-ring.js';
import { normaliseIdNumber } from '../../../src/sealing/normalise-id-number.js';
import { normaliseName } from '../../../src/sealing/normalise-name.js';
import { normalisePhone } from '../../../src/sealing/normalise-phone.js';

const NOW = new Date('2026-11-23T01:00:00Z');
const ring = KeyRing.generate(NOW);

describe('a phone number', () => {
  it.each([
    '13800000001',
    '138 0000 0001',
    '138-0000-0001',
    '+86 138 0000 0001',
    '+8613800000001',
    '0086-13800000001',
    '8613800000001',
    '013800000001',
    '１３８０００００００１',
    '（手机）13800000001',
    '13800000001；13900000002',
  ])('is the same however it is written: %s', (written) => {
    expect(normalisePhone(written)).toBe('13800000001');
  });

  it.each(['0871-68181234', '(0871)68181234', '+86 871 6818 1234', '86-871-68181234', '0871-68181234转8'])(
    'on a wire is the same too: %s',
    (written) => {
      expect(normalisePhone(written)).toBe('87168181234');
    },
  );

  it('of another country stays another number', () => {
    expect(normalisePhone('+852 2345 6789')).toBe('85223456789');
  });

  it('without a digit is none', () => {
    expect(normalisePhone('无')).toBeUndefined();
  });
});

describe('an identity number', () => {
  it('of fifteen digits is the one of eighteen that its holder has now', () => {
    expect(normaliseIdNumber('110105491231002')).toBe('11010519491231002X');
  });

  it.each(['11010519491231002X', '11010519491231002x', '110105 19491231 002X', '110105-19491231-002Ｘ'])(
    'is the same however it is written: %s',
    (written) => {
      expect(normaliseIdNumber(written)).toBe('11010519491231002X');
    },
  );

  it('may be that of another document', () => {
    expect(normaliseIdNumber('护照 e1234-5678')).toBe('护照E12345678');
    expect(normaliseIdNumber('——')).toBeUndefined();
  });
});

describe('a name', () => {
  it.each(['阿依·木呷', '阿依木呷', ' 阿依 • 木呷 ', '阿依．木呷', '阿依・木呷'])(
    'is the same with any dot: %s',
    (written) => {
      expect(normaliseName(written)).toBe('阿依木呷');
    },
  );
});

describe('a blind index', () => {
  const NORMALISE = { name: normaliseName, idNumber: normaliseIdNumber, phone: normalisePhone } as const;
  const digits = fc.stringMatching(/^[0-9+ -]{0,6}$/);

  it.each(['name', 'idNumber', 'phone'] as const)(
    'of a %s is equal exactly when the normalised values are',
    (kind) => {
      fc.assert(
        fc.property(fc.oneof(digits, fc.string()), fc.oneof(digits, fc.string()), (left, right) => {
          const same = NORMALISE[kind](left) === NORMALISE[kind](right);
          expect(ring.blindIndex(kind, left) === ring.blindIndex(kind, right)).toBe(same);
        }),
        { numRuns: 1_000 },
      );
    },
  );

  it('of one kind says nothing about another', () => {
    expect(ring.blindIndex('name', '123456')).not.toBe(ring.blindIndex('idNumber', '123456'));
  });

  it('is another one under another key, and says which', () => {
    const rotated = ring.withBlinds(ring.blinds.rotated(NOW));
    const [before, after] = [ring.blindIndex('name', '李光明'), rotated.blindIndex('name', '李光明')];
    expect(before).toMatch(new RegExp(`^${ring.blinds.current}:[\\w-]{22}$`));
    expect(after).toMatch(new RegExp(`^${rotated.blinds.current}:[\\w-]{22}$`));
    expect(rotated.blindIndexes('name', '李 光 明').sort()).toEqual([before, after].sort());
  });
});
