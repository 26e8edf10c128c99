import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carrySuspension } from '../../../../src/domain/disputes/carry-suspension.js';
import type { Suspension } from '../../../../src/domain/disputes/suspension.js';
import {
  applyForOrder,
  decideApplication,
  finishDuty,
  lapse,
  nextToLapse,
  openFor,
  warn,
} from '../../../../src/domain/safety/plan-safety.js';
import type { SafetyCase } from '../../../../src/domain/safety/safety-case.js';
import { SAFETY_RULES } from '../../../../src/policy/safety-rules.js';
import { disputeAt } from '../disputes/dispute-at.js';

const HOUR = 3_600_000;
const START = new Date('2026-11-21T02:00:00Z');
const by = { personId: 'P-mediator', name: '毕文华' };
const hours = (count: number): Date => new Date(START.getTime() + count * HOUR);
const EMPTY: SafetyCase = {
  id: 'D-1',
  version: 1,
  schemaVersion: 1,
  effects: [],
  areaCode: '530112010-001',
  since: [],
  duties: [],
  applications: [],
  warnings: [],
};
const open = (safety: SafetyCase, hour: number, child: boolean) =>
  openFor(safety, { since: hours(hour), child, holder: by }, SAFETY_RULES);
const application = { filedBy: 'victim', court: '西山区人民法院', urgent: false, recordedBy: by } as const;
const decision = { granted: false, at: hours(30), caseNumber: '1号' };

/** Whatever can happen to a case, in any order. */
const step = fc.oneof(
  fc.record({ do: fc.constant('open' as const), hour: fc.nat(50), child: fc.boolean() }),
  fc.record({ do: fc.constant('apply' as const), hour: fc.nat(50), urgent: fc.boolean() }),
  fc.record({ do: fc.constant('decide' as const), number: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('warn' as const) }),
  fc.record({ do: fc.constant('finish' as const), which: fc.nat(10) }),
  fc.record({ do: fc.constant('lapse' as const), hour: fc.nat(200) }),
);

function happened(
  safety: SafetyCase,
  one: typeof step extends fc.Arbitrary<infer S> ? S : never,
): SafetyCase {
  switch (one.do) {
    case 'open':
      return open(safety, one.hour, one.child);
    case 'apply':
      return applyForOrder(
        safety,
        { ...application, urgent: one.urgent, acceptedAt: hours(one.hour) },
        hours(one.hour),
        SAFETY_RULES,
      );
    case 'decide':
      return safety.applications.some(({ number, decision: known }) => number === one.number && !known)
        ? decideApplication(safety, one.number, decision, by, SAFETY_RULES)
        : safety;
    case 'warn':
      return warn(safety, { number: '1号', issuedOn: '2026-11-23' }, by, SAFETY_RULES);
    case 'finish': {
      const duty = safety.duties[one.which];
      return duty ? finishDuty(safety, duty.id, { at: hours(1), by, note: '已办理。' }) : safety;
    }
    case 'lapse':
      return lapse(safety, hours(one.hour));
  }
}

describe('what must be done for whoever is in danger', () => {
  it('is never forgotten: what is neither done nor noted as overdue is looked at, the earliest first', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let safety = EMPTY;
        for (const one of steps) {
          const before = safety.duties;
          safety = happened(safety, one);
          // Nothing that was planned is ever taken away, or undone.
          for (const known of before) {
            const now = safety.duties.find(({ id }) => id === known.id);
            expect(now).toMatchObject({ dueAt: known.dueAt, holder: by });
            if (known.done) expect(now?.done).toEqual(known.done);
          }
        }
        expect(new Set(safety.duties.map(({ id }) => id)).size).toBe(safety.duties.length);
        const waiting = safety.duties.filter(({ done, lapsedAt }) => !done && !lapsedAt);
        const first = Math.min(...waiting.map(({ dueAt }) => dueAt.getTime()));
        expect(nextToLapse(safety)?.dueAt.getTime()).toBe(waiting.length === 0 ? undefined : first);
      }),
    );
  });

  it('is asked for once for each suspension, and a report as soon as it is known that a child is in it', () => {
    const once = open(EMPTY, 0, false);
    expect(once.duties.map(({ kind }) => kind)).toEqual(['order-help']);
    expect(open(once, 0, false)).toBe(once);
    const child = open(once, 0, true);
    expect(child.duties.map(({ kind }) => kind)).toEqual(['order-help', 'child-report']);
    expect(open(child, 0, true)).toBe(child);
    expect(open(child, 40, true).duties).toHaveLength(4);
  });

  it('is late at the very instant, and no sooner', () => {
    const once = open(EMPTY, 0, false);
    expect(lapse(once, hours(23.99)).duties[0]?.lapsedAt).toBeUndefined();
    expect(lapse(once, hours(24)).duties[0]?.lapsedAt).toEqual(hours(24));
  });

  it('counts the court’s 72 hours, or 24, from when it took the application in', () => {
    const due = (urgent: boolean) =>
      applyForOrder(
        EMPTY,
        { ...application, urgent, acceptedAt: hours(2) },
        hours(5),
        SAFETY_RULES,
      ).duties.at(-1);
    expect(due(false)).toMatchObject({ kind: 'court-decision', dueAt: hours(74) });
    expect(due(true)).toMatchObject({ dueAt: hours(26) });
  });
});

describe('a suspension', () => {
  const suspended: Suspension = {
    danger: 'violence',
    since: START,
    raisedBy: '毕文华',
    note: '他又掐我脖子。',
  };

  it('goes over to what is one case with it, and never replaces or ends one', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (own, other) => {
        const one = {
          ...disputeAt('handle'),
          ...(own ? { suspended: { ...suspended, note: '另一件事。' } } : {}),
        };
        const carried = carrySuspension(one, other ? { suspended } : {}, hours(1));
        expect(carried.suspended !== undefined).toBe(own || other);
        if (own || !other) expect(carried).toBe(one);
        else expect(carried.history.at(-1)).toMatchObject({ action: 'suspended', reason: suspended.note });
      }),
    );
  });
});
