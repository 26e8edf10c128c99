import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hidePersons } from '../../../src/policy/hide-persons.js';
import { idNumber } from '../../kit/id-number.js';

const OWN = { name: '毕玉芬', idNumber: idNumber('19780312'), phone: '13800000001', address: '谷律村9号' };

const name = fc
  .array(fc.constantFrom(...'赵钱孙李周吴郑王光明桂兰建国志强'), { minLength: 2, maxLength: 4 })
  .map((signs) => signs.join(''));
const phone = fc.integer({ min: 13_100_000_000, max: 13_799_999_999 }).map(String);
const other = fc.record({ name, phone });

it('leaves nobody but the person in a text, in whatever order and how close the others are named', () => {
  fc.assert(
    fc.property(fc.array(other, { minLength: 1, maxLength: 5 }), fc.string(), (others, between) => {
      const glue = between.replaceAll(/\d/g, '');
      const text = others.flatMap((one) => [one.name, one.phone, OWN.name]).join(`，${glue}`);
      const hidden = hidePersons(text, OWN, others);
      for (const one of others) {
        expect(hidden).not.toContain(one.name);
        expect(hidden).not.toContain(one.phone);
      }
      expect(hidden).toContain(OWN.name);
    }),
  );
});

it('masks numbers of people who are not on file, and leaves the person’s own', () => {
  const stranger = idNumber('19900101');
  const text = `${OWN.idNumber}、${stranger}、${OWN.phone}、13987654321、订单20261120123456789012`;
  expect(hidePersons(text, OWN, [])).toBe(
    `${OWN.idNumber}、${stranger.slice(0, 3)}***********${stranger.slice(-4)}、${OWN.phone}、139****4321、订单20261120123456789012`,
  );
});

it('does not take a name of one sign for a name wherever it stands', () => {
  expect(hidePersons('明天再来，李光明在家。', OWN, [{ name: '明' }])).toBe('明天再来，李光明在家。');
});
