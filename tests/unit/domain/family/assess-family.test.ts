import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessFamily } from '../../../../src/domain/family/assess-family.js';
import { FAMILY_FACT_KINDS, type FamilyFact } from '../../../../src/domain/family/family-fact.js';
import { addDays } from '../../../../src/domain/time/add-days.js';
import { FAMILY_RULES } from '../../../../src/policy/family-rules.js';

const TODAY = '2026-10-12';

const fact = fc.record({
  kind: fc.constantFrom(...FAMILY_FACT_KINDS),
  on: fc.integer({ min: 0, max: 1_000 }).map((days) => addDays(TODAY, -days)),
});
const assess = (facts: readonly FamilyFact[], day = TODAY) => assessFamily(facts, day, FAMILY_RULES);

describe('the risk that is proposed of a family', () => {
  it('is high at 78 points after three quarrels, drinking and a slap', () => {
    const quarrels = ['2026-08-01', '2026-09-01', '2026-10-01'].map(
      (on) => ({ kind: 'quarrel', on }) as const,
    );
    const { score, grade, reasons } = assess([
      ...quarrels,
      { kind: 'alcohol', on: '2026-10-01' },
      { kind: 'violence', on: '2026-10-01' },
    ]);
    expect({ score, grade }).toEqual({ score: 78, grade: 'high' });
    expect(reasons.find(({ kind }) => kind === 'quarrel')).toMatchObject({
      times: 3,
      counted: 3,
      points: 24,
    });
  });

  it('never sinks by one fact more, in whatever order they are told', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30 }), fact, (facts, more) => {
        const before = assess(facts);
        const after = assess([more, ...facts]);
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(assess([...facts, more].reverse())).toEqual(after);
      }),
    );
  });

  it('has a reason for every point, and no reason without something that happened', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30 }), (facts) => {
        const { score, reasons } = assess(facts);
        expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        for (const { kind, times, counted, points } of reasons) {
          expect(points).toBeGreaterThan(0);
          expect(counted).toBeLessThanOrEqual(times);
          expect(facts.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(times);
        }
      }),
    );
  });

  it('never rises by time alone', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30 }), fc.nat({ max: 900 }), (facts, days) => {
        expect(assess(facts, addDays(TODAY, days)).score).toBeLessThanOrEqual(assess(facts).score);
      }),
    );
  });
});
