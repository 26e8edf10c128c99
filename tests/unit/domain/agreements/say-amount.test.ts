import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inCapitals, inYuan } from '../../../../src/domain/agreements/say-amount.js';

it.each([
  [0, '零元整', '0.00元'],
  [1, '壹分', '0.01元'],
  [50, '伍角整', '0.50元'],
  [1_000, '壹拾元整', '10.00元'],
  [32_504, '叁佰贰拾伍元零肆分', '325.04元'],
  [140_950, '壹仟肆佰零玖元伍角整', '1409.50元'],
  [600_714, '陆仟零柒元壹角肆分', '6007.14元'],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分', '16409.02元'],
  [4_600_000, '肆万陆仟元整', '46000.00元'],
  [10_700_053, '壹拾万柒仟元伍角叁分', '107000.53元'],
  [1_000_000_100, '壹仟万零壹元整', '10000001.00元'],
  [486_100_000, '肆佰捌拾陆万壹仟元整', '4861000.00元'],
  [10_000_000_000_00, '壹佰亿元整', '10000000000.00元'],
  [600_000_000_050_00, '陆仟亿零伍拾元整', '600000000050.00元'],
])('says %i fen as %s, and as %s', (fen, capitals, figures) => {
  expect(inCapitals(fen)).toBe(`人民币${capitals}`);
  expect(inYuan(fen)).toBe(figures);
});

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = new Map([
  ['拾', 10],
  ['佰', 100],
  ['仟', 1_000],
]);

/** Reads capitals as a teller would: place by place, from the left. */
function read(capitals: string): number {
  let [fen, yuan, group, digit] = [0, 0, 0, 0];
  for (const sign of capitals.replace('人民币', '')) {
    const place = PLACES.get(sign);
    if (DIGITS.includes(sign)) digit = DIGITS.indexOf(sign);
    else if (place !== undefined) group += digit * place;
    else if (sign === '万') yuan += (group + digit) * 10_000;
    else if (sign === '亿') yuan = (yuan + group + digit) * 100_000_000;
    else if (sign === '元') fen += (yuan + group + digit) * 100;
    else if (sign === '角') fen += digit * 10;
    else if (sign === '分') fen += digit;
    if ('万亿元'.includes(sign)) group = 0;
    if (!DIGITS.includes(sign)) digit = 0;
  }
  return fen;
}

it('says every amount so that it can be read back, without two 零 running', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 1, max: 10 ** 7 }), fc.integer({ min: 1, max: 10 ** 14 })),
      (fen) => {
        const said = inCapitals(fen);
        expect(read(said)).toBe(fen);
        expect(said).not.toMatch(/零零|零[万亿整]|[^零]零元/);
      },
    ),
  );
});

it.each([-1, 0.5, Number.NaN, 2 ** 53])('says no amount of %d fen', (fen) => {
  expect(() => inCapitals(fen)).toThrow(RangeError);
});
