import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calmVisits } from '../../../../src/domain/family/calm-visits.js';
import { decideGrade } from '../../../../src/domain/family/decide-grade.js';
import { FAMILY_DUTIES } from '../../../../src/domain/family/family-duty.js';
import { FAMILY_GRADES, type FamilyGrade, gradeStep } from '../../../../src/domain/family/family-grade.js';
import { isFamilyRefusal } from '../../../../src/domain/family/family-refusal.js';
import type { FamilyWatch } from '../../../../src/domain/family/family-watch.js';
import { indexTrend, monthsUpTo } from '../../../../src/domain/family/index-trend.js';
import { recordVisit, reportDuty } from '../../../../src/domain/family/record-visit.js';
import { tellDuty } from '../../../../src/domain/family/tell-duty.js';
import { HUB_ACTOR } from '../../../../src/domain/people/hub-actor.js';
import { addDays } from '../../../../src/domain/time/add-days.js';
import { FAMILY_RULES } from '../../../../src/policy/family-rules.js';
import { PEOPLE } from '../../../kit/people.js';
import { at, newWatch } from './watches.js';

const LEADER = { personId: 'P-wang', name: '王副主任' };
const START = '2026-10-12';

const grade = (watch: FamilyWatch, to: FamilyGrade, day: string) =>
  decideGrade(
    watch,
    { grade: to, reason: '研究决定。', leader: LEADER },
    PEOPLE.leader,
    at(day),
    FAMILY_RULES,
  );

const visit = (watch: FamilyWatch, on: string, calm: boolean, today = on) =>
  recordVisit(
    watch,
    { on, calm, note: '走访。', facts: [], marks: {} },
    { key: `${on}-${today}`, by: PEOPLE.gridWorker, now: at(today) },
    FAMILY_RULES,
  );

const must = (outcome: ReturnType<typeof visit>): FamilyWatch => {
  if (isFamilyRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
};

const step = fc.oneof(
  fc.record({
    act: fc.constant('grade' as const),
    grade: fc.constantFrom(...FAMILY_GRADES),
    days: fc.nat(20),
  }),
  fc.record({ act: fc.constant('visit' as const), calm: fc.boolean(), late: fc.nat(10), days: fc.nat(20) }),
  fc.record({
    act: fc.constant('report' as const),
    duty: fc.constantFrom('resolve', 'stabilise'),
    days: fc.nat(20),
  }),
  fc.record({ act: fc.constant('beat' as const), days: fc.nat(20) }),
);

describe('the follow-up of a family', () => {
  it('holds in any life: nothing on record is lost, no day that was due goes back, nobody lowers a grade alone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let watch = newWatch();
        let day = START;
        for (const one of steps) {
          day = addDays(day, one.days);
          const before = watch;
          const outcome =
            one.act === 'grade'
              ? grade(watch, one.grade, day)
              : one.act === 'visit'
                ? visit(watch, addDays(day, -one.late), one.calm, day)
                : one.act === 'report'
                  ? reportDuty(
                      watch,
                      { duty: one.duty as 'resolve', on: day, note: '办理。' },
                      { key: day, by: PEOPLE.leader, now: at(day) },
                      FAMILY_RULES,
                    )
                  : FAMILY_DUTIES.reduce(
                      (told, duty) => tellDuty(told, duty, day, at(day), FAMILY_RULES),
                      watch,
                    );
          if (isFamilyRefusal(outcome)) continue;
          watch = outcome;
          expect(watch.entries.slice(0, before.entries.length)).toEqual(before.entries);
          expect(watch.entries.map(({ number }) => number)).toEqual(
            watch.entries.map((_, index) => index + 1),
          );
          if (before.grade && watch.grade && gradeStep(before.grade, watch.grade) < 0) {
            expect(calmVisits(before)).toBeGreaterThanOrEqual(FAMILY_RULES.calmVisits);
            expect(gradeStep(before.grade, watch.grade)).toBe(-1);
          }
          for (const duty of FAMILY_DUTIES) {
            const [was, is] = [before.duties?.[duty], watch.duties?.[duty]];
            if (!was || !is || was.dueOn === is.dueOn) continue;
            // Whatever day gave way is on record with the day that took its place.
            expect(watch.entries.slice(before.entries.length)).toContainEqual(
              expect.objectContaining({ duty, dueOn: was.dueOn, told: was.told, nextDueOn: is.dueOn }),
            );
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('goes by its grade: seven, thirty and ninety days', () => {
    const dueOf = (to: FamilyGrade) => must(grade(newWatch(), to, START)).duties?.visit.dueOn;
    expect(FAMILY_GRADES.map(dueOf)).toEqual(['2027-01-10', '2026-11-11', '2026-10-19']);
  });

  it('is graded by a person, and not by the hub', () => {
    const decision = { grade: 'high', reason: '得分高。', leader: LEADER } as const;
    expect(decideGrade(newWatch(), decision, HUB_ACTOR, at(START), FAMILY_RULES)).toMatchObject({
      code: 'person-decides',
    });
  });

  it('is graded higher at any time, and keeps what is overdue overdue', () => {
    const medium = must(grade(newWatch(), 'medium', START));
    expect(must(grade(medium, 'high', '2026-10-20')).duties?.visit.dueOn).toBe('2026-10-27');
    expect(must(grade(medium, 'high', '2026-11-20')).duties?.visit.dueOn).toBe('2026-11-11');
  });

  it('counts calm visits by their days, however late they are written down', () => {
    const high = must(grade(newWatch(), 'high', START));
    const twice = must(visit(must(visit(high, '2026-10-26', true)), '2026-10-19', true, '2026-10-27'));
    expect(calmVisits(twice)).toBe(2);
    expect(calmVisits(must(visit(twice, '2026-10-26', true, '2026-10-28')))).toBe(2);
    expect(calmVisits(must(visit(twice, '2026-10-20', false, '2026-10-28')))).toBe(1);
  });

  it('tells everybody in turn who should have been told while the hub was away', () => {
    const high = must(grade(newWatch(), 'high', START));
    const told = tellDuty(high, 'visit', '2026-11-01', at('2026-11-01'), FAMILY_RULES);
    expect(told.entries.filter(({ event }) => event === 'missed').map((entry) => entry.told)).toEqual([
      'reminded',
      'leading-group',
      'ordered',
    ]);
    expect(tellDuty(told, 'visit', '2027-01-01', at('2027-01-01'), FAMILY_RULES)).toBe(told);
  });
});

describe('the three indices of an area', () => {
  it('are the mean of the latest value of each family, as long as it speaks for it', () => {
    const families = [
      [
        { on: '2026-09-10', harmony: 20 },
        { on: '2026-10-10', harmony: 40, marriage: 50 },
      ],
      [{ on: '2026-10-31', harmony: 60 }],
      [{ on: '2025-01-01', society: 10 }],
    ];
    expect(monthsUpTo('2026-02-10', 3)).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(indexTrend(families, ['2026-08', '2026-09', '2026-10'])).toEqual([
      { month: '2026-08', families: 0 },
      { month: '2026-09', families: 1, harmony: 20 },
      { month: '2026-10', families: 2, harmony: 50, marriage: 50 },
    ]);
  });
});
