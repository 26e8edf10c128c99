import { ObjectId } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues, encodeKey } from '../../../src/embedded-store/ordering.js';
import { anyText } from '../../kit/any-text.js';

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.string({ unit: 'grapheme' }),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
);
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any;

describe('index keys', () => {
  it('order numbers as numbers', () => {
    const number = fc.double({ noNaN: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(Math.sign(compareValues(a, b))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(Math.sign(Buffer.compare(encodeKey(a), encodeKey(b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('order strings by their UTF-8 bytes', () => {
    const text = anyText();
    fc.assert(
      fc.property(text, text, (a, b) => {
        const bytes = Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect(Math.sign(Buffer.compare(encodeKey(a), encodeKey(b)))).toBe(bytes);
      }),
    );
  });

  it("never begin with another value's key, so that keys of several fields can stand in a row", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [left, right] = [encodeKey(a), encodeKey(b)];
        const begins = right.subarray(0, left.length).equals(left);
        expect(begins).toBe(left.equals(right));
      }),
    );
  });

  it('order arrays by their first different element', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 3 }), value, value, (head, a, b) => {
        const order = Math.sign(compareValues(a, b));
        expect(Math.sign(compareValues([...head, a], [...head, b]))).toBe(order);
      }),
    );
  });

  it('tell embedded documents apart by key order', () => {
    expect(compareValues({ a: 1, b: 2 }, { b: 2, a: 1 })).not.toBe(0);
  });
});
