import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaReaches } from '../../../../src/domain/areas/area-reaches.js';
import { AREAS } from '../../../../src/domain/areas/areas.js';
import { areasBelow } from '../../../../src/domain/areas/areas-below.js';
import { findArea } from '../../../../src/domain/areas/find-area.js';

const codes = fc.constantFrom(...AREAS.map(({ code }) => code));
const TOP = '530112010';

describe('the areas', () => {
  it('are one tree: each code once, each below one that is there, a grid below a community', () => {
    expect(new Set(AREAS.map(({ code }) => code)).size).toBe(AREAS.length);
    const levelAbove = { subdistrict: undefined, community: 'subdistrict', grid: 'community' } as const;
    for (const { level, parent } of AREAS) {
      expect(parent === undefined ? undefined : findArea(parent)?.level).toBe(levelAbove[level]);
    }
  });

  it('all lie below the subdistrict, and the subdistrict below none of them', () => {
    for (const { code } of AREAS) {
      expect(areaReaches(TOP, code)).toBe(true);
      expect(areaReaches(code, TOP)).toBe(code === TOP);
    }
  });

  it('reach themselves, and what those they reach can reach', () => {
    fc.assert(
      fc.property(codes, codes, codes, (a, b, c) => {
        expect(areaReaches(a, a)).toBe(true);
        if (areaReaches(a, b) && areaReaches(b, c)) expect(areaReaches(a, c)).toBe(true);
        if (areaReaches(a, b) && areaReaches(b, a)) expect(a).toBe(b);
      }),
    );
  });

  it('do not reach next door: a community’s grids are not its neighbour’s', () => {
    expect(areaReaches('530112010-C01', '530112010-002')).toBe(true);
    expect(areaReaches('530112010-C01', '530112010-003')).toBe(false);
    expect(areaReaches('530112010-001', '530112010-002')).toBe(false);
  });

  it.each(['', '5301120', '530112010-', '530112010-999', '__proto__', 'constructor'])(
    'that are not on the list (%j) reach nothing and are reached by nothing',
    (unknown) => {
      expect(findArea(unknown)).toBeUndefined();
      expect(areaReaches(unknown, unknown)).toBe(false);
      expect(areaReaches(TOP, unknown)).toBe(false);
      expect(areaReaches(unknown, '530112010-001')).toBe(false);
      expect(areasBelow(unknown)).toEqual([]);
    },
  );

  it('list what lies below them, themselves included', () => {
    expect(areasBelow('530112010-C03')).toEqual(['530112010-C03', '530112010-007', '530112010-008']);
    expect(areasBelow(TOP)).toEqual(AREAS.map(({ code }) => code));
    fc.assert(
      fc.property(codes, codes, (a, b) => {
        expect(areasBelow(a).includes(b)).toBe(areaReaches(a, b));
      }),
    );
  });
});
