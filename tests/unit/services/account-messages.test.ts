import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOfPlace } from '../../../src/domain/account/area-of-place.js';
import { inMessages } from '../../../src/services/account/in-messages.js';

describe('a long answer in messages', () => {
  it('is cut into at most three that WeChat takes, of which the last one says what is missing', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 40 }), (lines) => {
        const text = lines.join('\n').trim();
        const parts = inMessages(text);
        expect(parts.length).toBeLessThanOrEqual(3);
        for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(2_048);
        if (Buffer.byteLength(text) <= 2_048) expect(parts).toEqual(text === '' ? [] : [text]);
        const whole = parts.join('').replaceAll(/\s/g, '');
        if (!whole.includes('内容较长')) expect(whole).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});

describe('the area of a place', () => {
  it.each([
    ['谷律村8号', '530112010-C01'],
    ['团结街道妥吉', '530112010-C02'],
    ['从谷律到大河的路上', '530112010'],
    ['我家门口', '530112010'],
  ])('of %s is %s', (address, code) => {
    expect(areaOfPlace(address)).toBe(code);
  });
});
