import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldAddress } from '../../../src/sealing/field-address.js';
import { openValue } from '../../../src/sealing/open-value.js';
import { SealBrokenError } from '../../../src/sealing/seal-broken-error.js';
import { sealValue } from '../../../src/sealing/seal-value.js';
import { formatSealed, parseSealed, type SealedText } from '../../../src/sealing/sealed-text.js';
import { SecretKey } from '../../../src/sealing/secret-key.js';

const dataKey = { id: 'dispute:01K:1', key: SecretKey.generate() };
const HERE: FieldAddress = { collection: 'disputes', id: '01K', field: 'history.3.reason' };

const taken = (sealed: string): SealedText => {
  const parsed = parseSealed(sealed);
  if (!parsed) throw new Error('not sealed');
  return parsed;
};

/** What a document of the store can hold. Keys that the driver itself would refuse are left out. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any;

describe('a sealed value', () => {
  it('opens to what was sealed, and shows nothing of it before', () => {
    fc.assert(
      fc.property(value, (original) => {
        const sealed = sealValue(original, dataKey, HERE);
        expect(taken(sealed).keyId).toBe(dataKey.id);
        expect(openValue(taken(sealed), dataKey.key, HERE)).toEqual(original);
      }),
      { numRuns: 500 },
    );
    expect(sealValue('谷律村', dataKey, HERE)).toMatch(/^sealed:1:dispute:01K:1:[\w-]+$/);
  });

  it('is another one each time', () => {
    expect(sealValue('李光明', dataKey, HERE)).not.toBe(sealValue('李光明', dataKey, HERE));
  });

  it('opens no more once any bit of it was changed', () => {
    const { box } = taken(sealValue('打了孩子', dataKey, HERE));
    for (let bit = 0; bit < box.length * 8; bit += 1) {
      const changed = Buffer.from(box);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => openValue({ keyId: dataKey.id, box: changed }, dataKey.key, HERE)).toThrow(
        SealBrokenError,
      );
    }
  });

  it('opens no more once it was cut short or made longer', () => {
    const { box } = taken(sealValue('打了孩子', dataKey, HERE));
    for (const changed of [
      Buffer.alloc(0),
      box.subarray(0, 20),
      box.subarray(1),
      Buffer.concat([box, box]),
    ]) {
      expect(() => openValue({ keyId: dataKey.id, box: changed }, dataKey.key, HERE)).toThrow(
        SealBrokenError,
      );
    }
  });

  it.each([
    { ...HERE, collection: 'parties' },
    { ...HERE, id: '01L' },
    { ...HERE, field: 'history.2.reason' },
  ])('opens nowhere else: $collection $id $field', (elsewhere) => {
    const sealed = taken(sealValue('打了孩子', dataKey, HERE));
    expect(() => openValue(sealed, dataKey.key, elsewhere)).toThrow(SealBrokenError);
  });

  it('opens with no other key', () => {
    const sealed = taken(sealValue('打了孩子', dataKey, HERE));
    expect(() => openValue(sealed, SecretKey.generate(), HERE)).toThrow(SealBrokenError);
  });

  it('says where the seal is broken, and nothing of what it holds', () => {
    const sealed = taken(sealValue('打了孩子', dataKey, HERE));
    expect(() => openValue(sealed, SecretKey.generate(), HERE)).toThrow(
      'the seal of disputes 01K history.3.reason is broken',
    );
  });

  it('is told from anything else by its form', () => {
    const text = sealValue('x', dataKey, HERE);
    expect(formatSealed(taken(text))).toBe(text);
    for (const other of [
      '',
      'sealed:1:',
      'sealed:1:key:',
      'sealed:2:k:AAAA',
      ` ${text}`,
      7,
      null,
      { text },
    ]) {
      expect(parseSealed(other)).toBeUndefined();
    }
  });
});
