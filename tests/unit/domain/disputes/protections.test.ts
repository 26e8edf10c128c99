import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDateOfIdNumber } from '../../../../src/domain/disputes/birth-date-of-id-number.js';
import { changeProtections } from '../../../../src/domain/disputes/change-protections.js';
import { isMinorOn } from '../../../../src/domain/disputes/is-minor-on.js';
import { joinProtections } from '../../../../src/domain/disputes/join-protections.js';
import { PROTECTIONS } from '../../../../src/domain/disputes/protection.js';
import { protectionsAtFiling } from '../../../../src/domain/disputes/protections-at-filing.js';
import { protectionsOfParty } from '../../../../src/domain/disputes/protections-of-party.js';
import { idNumber } from '../../../kit/id-number.js';
import { PEOPLE } from '../../../kit/people.js';
import { disputeAt } from './dispute-at.js';

const NOW = new Date('2026-11-24T00:00:00Z');
const anyList = fc.subarray([...PROTECTIONS]);
const run = { seed: 20260501 };

describe('the birth date of an identity number', () => {
  it.each([
    [idNumber('20170312'), '2017-03-12'],
    [` ${idNumber('20170312').slice(0, 6)} ${idNumber('20170312').slice(6)} `, '2017-03-12'],
    [idNumber('20080229'), '2008-02-29'],
    ['11010519491231002X', '1949-12-31'],
    ['11010519491231002x', '1949-12-31'],
  ])('%s tells %s', (number, born) => expect(birthDateOfIdNumber(number)).toBe(born));

  it.each([
    ['a wrong check digit', '110105194912310021'],
    ['a day that there never was', idNumber('20170230')],
    ['fifteen digits', '110105491231002'],
    ['a passport', 'G12345678'],
    ['nothing', ''],
  ])('is not read from %s', (_what, number) => expect(birthDateOfIdNumber(number)).toBeUndefined());

  it('is read from no number of which one digit was mistyped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const right = [...idNumber('20170312', '123')];
        right[place] = String((Number(right[place]) + by) % 10);
        expect(birthDateOfIdNumber(right.join(''))).toBeUndefined();
      }),
      run,
    );
  });
});

describe('a party', () => {
  it.each([
    ['2008-11-23', false],
    ['2008-11-24', true],
    ['2017-03-12', true],
  ])('born on %s is a minor on 2026-11-24: %s', (bornOn, minor) => {
    expect(isMinorOn(bornOn, '2026-11-24')).toBe(minor);
    expect(protectionsAtFiling({ bornOn }, '2026-11-24')).toEqual(minor ? ['minor'] : []);
  });

  it('born on a leap day comes of age after February', () => {
    expect(isMinorOn('2008-02-29', '2026-02-28')).toBe(true);
    expect(isMinorOn('2008-02-29', '2026-03-01')).toBe(false);
  });

  it('is a minor when any of what is known says so', () => {
    const told = { bornOn: '1990-01-01', idNumber: idNumber('20170312') };
    expect(protectionsAtFiling(told, '2026-11-24')).toEqual(['minor']);
  });

  it('may be a minor and a victim', () => {
    expect(protectionsAtFiling({ bornOn: '2017-03-12', victimOfViolence: true }, '2026-11-24')).toEqual([
      'minor',
      'victim',
    ]);
  });
});

describe('protections of several records', () => {
  it('join to all that any of them says, in whatever order', () => {
    fc.assert(
      fc.property(anyList, anyList, anyList, (a, b, c) => {
        const joined = joinProtections(a, b, c);
        for (const one of PROTECTIONS) {
          expect(joined.includes(one)).toBe([a, b, c].some((list) => list.includes(one)));
        }
        expect(joinProtections(c, a, b)).toEqual(joined);
        expect(joinProtections(joinProtections(a, b), c)).toEqual(joined);
        expect(joinProtections(a, undefined, a)).toEqual(joinProtections(a));
      }),
      run,
    );
  });
});

describe('a change of who is protected', () => {
  const dispute = { ...disputeAt('handle'), partyIds: ['D:1', 'D:2'] };
  const protect = (current: typeof dispute, partyId: string, protection: 'minor' | 'victim') =>
    changeProtections(
      current,
      { action: 'protected', partyId, protections: [protection], reason: '现场了解。' },
      PEOPLE.desk,
      NOW,
    ) as typeof dispute;

  it('is told in the history, and holds for the dispute as a whole', () => {
    const once = protect(dispute, 'D:1', 'victim');
    const twice = protect(once, 'D:2', 'minor');
    expect(once.protections).toEqual(['victim']);
    expect(twice.protections).toEqual(['minor', 'victim']);
    expect(protectionsOfParty(twice, 'D:1')).toEqual(['victim']);
    expect(twice.history.at(-1)).toMatchObject({
      action: 'protected',
      partyId: 'D:2',
      protections: ['minor'],
    });
  });

  it('changes nothing when it is so already', () => {
    const once = protect(dispute, 'D:1', 'victim');
    expect(protect(once, 'D:1', 'victim')).toBe(once);
  });

  it('lifts of one party what was lifted, and leaves the other protected', () => {
    const both = protect(protect(dispute, 'D:1', 'victim'), 'D:2', 'minor');
    const lift = {
      action: 'unprotected',
      partyId: 'D:1',
      protections: ['victim'],
      reason: '登记有误。',
    } as const;
    const lifted = changeProtections(both, lift, PEOPLE.desk, NOW);
    expect(lifted.protections).toEqual(['minor']);
    const none = changeProtections(
      lifted,
      { ...lift, partyId: 'D:2', protections: ['minor'] },
      PEOPLE.desk,
      NOW,
    );
    expect(none).not.toHaveProperty('protections');
    expect(none).not.toHaveProperty('protectedParties');
  });
});
