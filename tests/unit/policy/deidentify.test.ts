import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AREAS } from '../../../src/domain/areas/areas.js';
import { STEPS } from '../../../src/domain/disputes/step.js';
import { deidentify } from '../../../src/policy/deidentify.js';

const counted = fc.record({
  happenedOn: fc.date({
    min: new Date('2025-01-01T00:00:00Z'),
    max: new Date('2026-12-31T00:00:00Z'),
    noInvalidDate: true,
  }),
  areaCode: fc.constantFrom(...AREAS.map(({ code }) => code)),
  categoryCode: fc.constantFrom('0101', '0201', '0202', '0605'),
  scaleCode: fc.constantFrom('01', '02'),
  step: fc.constantFrom(...STEPS),
  protections: fc.constantFrom([], [], ['minor' as const]),
});

it('tells of no case that is not one of at least three of the same time, place and class', () => {
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 60 }), (all) => {
      const { cases, leftOut } = deidentify(all);
      expect(cases.length + leftOut).toBe(all.length);
      const alike = Map.groupBy(cases, (one) => [one.period, one.areaCode, one.categoryClass].join('|'));
      for (const group of alike.values()) expect(group.length).toBeGreaterThanOrEqual(3);
      for (const { areaCode } of cases) expect(areaCode).toMatch(/^530112010(-C\d\d)?$/);
    }),
  );
});

it('does not tell of any case with a protected person in it where it was or what about', () => {
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 60 }), (all) => {
      const { cases } = deidentify(all.map((one) => ({ ...one, protections: ['victim' as const] })));
      for (const { areaCode, categoryClass } of cases) {
        expect([areaCode, categoryClass]).toEqual(['530112010', undefined]);
      }
    }),
  );
});
