import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddress } from '../../../src/policy/masks/mask-address.js';
import { maskIdNumber } from '../../../src/policy/masks/mask-id-number.js';
import { maskName } from '../../../src/policy/masks/mask-name.js';
import { maskPhone } from '../../../src/policy/masks/mask-phone.js';
import { MASKS } from '../../../src/policy/masks/masks.js';
import { anyText } from '../../kit/any-text.js';

describe('a name', () => {
  it.each([
    ['张伟', '张*'],
    ['李光明', '李*明'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳修', '欧阳*'],
    ['欧阳', '欧*'],
    ['王', '*'],
    ['阿卡木乍', '阿***'],
    ['阿依古丽·买买提', '阿***·***'],
    ['𠮷田茂', '𠮷*茂'],
    ['John Smith', 'J*** *****'],
    ['Li', 'L*'],
    ["Nuosu O'Brien", "N**** *'*****"],
    ['张三（户主）', '******'],
    ['张伟13800000001', '*************'],
    ['', ''],
  ])('%s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown));
});

describe('an identity number', () => {
  it.each([
    ['530112201703120015', '530***********0015'],
    ['53011220170312001X', '530***********001X'],
    ['530112170312001', '530*********001'],
    ['G12345678', '*******78'],
    ['530112', '******'],
    ['身份证530112201703120015', '*********************'],
    ['', ''],
  ])('%s is shown as %s', (number, shown) => expect(maskIdNumber(number)).toBe(shown));

  it('never shows a day of birth', () => {
    for (const number of ['530112201703120015', '53011220170312001X']) {
      expect(maskIdNumber(number).slice(6, 14)).toBe('********');
    }
  });
});

describe('a telephone number', () => {
  it.each([
    ['13800000001', '138****0001'],
    ['+86 138-0000-0001', '+86 138-****-0001'],
    ['008613800000001', '0086138****0001'],
    ['0871-68212345', '0871*******45'],
    ['(0871)68212345', '*0871*******45'],
    ['01062345678', '010******78'],
    ['12345', '*****'],
    ['张伟 13800000001', '**************'],
    ['', ''],
  ])('%s is shown as %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown));
});

describe('an address', () => {
  it.each([
    ['云南省昆明市西山区团结街道谷律社区水塘村12号附1', '云南省昆明市西山区团结街道谷律社区水塘村*****'],
    ['谷律村8号', '谷律村**'],
    ['谷律村八号院老村公所旁', '谷律村********'],
    ['水塘村３组', '水塘村**'],
    ['大河村王富贵家隔壁', '大河村******'],
    ['西山区阳光小区', '西山区****'],
    ['春雨路18号', '******'],
    ['老槐树下', '****'],
    ['', ''],
  ])('%s is shown as %s', (address, shown) => expect(maskAddress(address)).toBe(shown));
});

const TEXT = fc.oneof(
  anyText(),
  fc.string({ unit: fc.constantFrom(...'张欧阳·王 a1380871-XxG号村社区十3（') }),
  fc.stringMatching(/^\d{0,20}$/),
  fc.stringMatching(/^1\d{10}$/),
  fc.stringMatching(/^0\d{9,11}$/),
);
const run = { seed: 20260501, numRuns: 3_000 };

describe.each(Object.entries(MASKS))('whatever is masked as %s', (label, mask) => {
  it('keeps signs at their places or replaces them, and never grows', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const before = [...text];
        const after = [...mask(text)];
        expect(after).toHaveLength(before.length);
        expect(after.filter((sign, place) => sign !== '*' && sign !== before[place])).toEqual([]);
        expect(mask(text).length).toBeLessThanOrEqual(text.length);
      }),
      run,
    );
  });

  it('never shows all of what says something', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const hasHidden = mask(text) !== text || text === '' || /^[*]*$/.test(text);
        // An address that ends with its village has nothing to hide.
        if (label !== 'address') expect(hasHidden).toBe(true);
        else expect(hasHidden || /[省市区县乡镇道村会]$/u.test(text)).toBe(true);
      }),
      run,
    );
  });

  it('shows no figure of a house number, and of a person no more than seven', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const figures =
          mask(text)
            .replace(/^(?:\+|00)86/, '')
            .match(/\d/g) ?? [];
        expect(figures.length).toBeLessThanOrEqual(label === 'name' || label === 'address' ? 0 : 7);
      }),
      run,
    );
  });
});
