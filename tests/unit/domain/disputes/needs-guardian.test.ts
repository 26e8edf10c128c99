import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isYoungerThan } from '../../../../src/domain/disputes/is-younger-than.js';
import { needsGuardian } from '../../../../src/domain/disputes/needs-guardian.js';
import { idNumber } from '../../../kit/id-number.js';

const TODAY = '2026-11-24';

describe('who needs a guardian’s consent', () => {
  it.each([
    ['on the fourteenth birthday still', { bornOn: '2012-11-24' }, true],
    ['on the day after no longer', { bornOn: '2012-11-23' }, false],
    ['a child by its identity number', { idNumber: idNumber('20170312') }, true],
    ['a youth of fifteen does not', { idNumber: idNumber('20110101') }, false],
    ['whoever is a child by one of two days', { bornOn: '1990-01-01', idNumber: idNumber('20170312') }, true],
  ])('%s', (_who, party, needed) => {
    expect(needsGuardian(party, [], TODAY)).toBe(needed);
  });

  it('a minor of unknown age, and no grown-up of unknown age', () => {
    expect(needsGuardian({}, ['minor'], TODAY)).toBe(true);
    expect(needsGuardian({}, ['victim'], TODAY)).toBe(false);
    expect(needsGuardian({ bornOn: '2010-01-01' }, ['minor'], TODAY)).toBe(false);
  });

  it('whoever is younger than fourteen is a minor', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (born, today) => {
        if (isYoungerThan(14, born, today)) expect(isYoungerThan(18, born, today)).toBe(true);
      }),
      { seed: 20260501 },
    );
  });
});
