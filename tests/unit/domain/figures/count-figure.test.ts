import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../../src/domain/figures/case-fact.js';
import { countFigure } from '../../../../src/domain/figures/count-figure.js';
import type { FigureCorrection } from '../../../../src/domain/figures/figure-correction.js';
import { FIGURE_DEFINITIONS } from '../../../../src/domain/figures/figure-definitions.js';
import { periodOf } from '../../../../src/domain/figures/figure-period.js';
import { findDefinition } from '../../../../src/domain/figures/find-definition.js';
import { dayInShanghai } from '../../../../src/domain/law/day-in-shanghai.js';
import { PEOPLE } from '../../../kit/people.js';
import { entered, fact } from './facts.js';

const NOW = '2026-11-23T02:00:00Z';

function count(
  id: string,
  facts: readonly CaseFact[],
  {
    from = '2021-01-01',
    to = '2026-11-23',
    asOf = NOW,
    areaCode = '530112010',
    corrections = [] as readonly FigureCorrection[],
    without = [] as readonly string[],
  } = {},
) {
  const definition = findDefinition(id, '2026-11-23');
  if (!definition) throw new Error(`no figure ${id}`);
  return countFigure({
    definition,
    areaCode,
    period: { from, to },
    asOf: new Date(asOf),
    facts,
    corrections,
    without: new Set(without),
  });
}

const correction = (changes: Partial<FigureCorrection> = {}): FigureCorrection => ({
  id: 'K-1',
  version: 1,
  schemaVersion: 1,
  effects: [],
  figures: ['follow-ups'],
  from: '2025-12-01',
  to: '2025-12-31',
  reason: '村委会补报。',
  by: PEOPLE.desk,
  at: new Date('2026-11-23T01:30:00Z'),
  ...changes,
});

describe('a figure', () => {
  it('counts a case once, whatever reports it came from, and again apart when the merge is undone', () => {
    const facts = [
      entered('A', '2026-11-20T00:10:00Z'),
      entered('B', '2026-11-20T00:25:00Z', '99', 'hub'),
      fact('B', { kind: 'merged', into: 'A', mergeId: 'M' }, '2026-11-20T01:00:00Z'),
    ];
    expect(count('disputes', facts).value).toBe(1);
    expect(count('disputes', facts, { asOf: '2026-11-20T00:30:00Z' }).value).toBe(2);
    const apart = [...facts, fact('B', { kind: 'merge-undone', mergeId: 'M' }, '2026-11-21T01:00:00Z')];
    expect(count('disputes', apart).value).toBe(2);
  });

  it('keeps cases, times and case-times apart', () => {
    const facts = [
      entered('A', '2025-03-01T00:00:00Z'),
      ...['2025-04-01T00:00:00Z', '2025-05-01T00:00:00Z', '2025-05-01T06:00:00Z'].map((at) =>
        fact('A', { kind: 'mediated', mode: 'on-site', languages: ['cmn'] }, at),
      ),
      fact('A', { kind: 'followed-up' }, '2025-08-01T00:00:00Z'),
      fact('A', { kind: 'followed-up' }, '2025-09-01T00:00:00Z'),
    ];
    expect(count('cases-in-loop', facts)).toMatchObject({ value: 1, cases: 1 });
    expect(count('multi-mode-mediations', facts)).toMatchObject({ value: 3, cases: 1 });
    expect(count('multi-mode-mediations', facts).parts).toEqual([{ code: 'on-site', count: 3 }]);
    expect(count('follow-ups', facts)).toMatchObject({ value: 2, cases: 1 });
  });

  it('does not make its rate better by hiding what was withdrawn, failed or never ended', () => {
    const bilingual = (id: string, result?: 'succeeded' | 'withdrawn' | 'failed') => [
      fact(id, { kind: 'accepted', languages: ['cmn', 'ysy'] }, '2025-03-01T00:00:00Z'),
      ...(result ? [fact(id, { kind: 'ended', result, amountFen: 100_00 }, '2025-04-01T00:00:00Z')] : []),
    ];
    const facts = [
      ...bilingual('A', 'succeeded'),
      ...bilingual('B', 'withdrawn'),
      ...bilingual('C', 'failed'),
      ...bilingual('D'),
      fact('E', { kind: 'accepted', languages: ['cmn'] }, '2025-03-01T00:00:00Z'),
      fact('E', { kind: 'ended', result: 'succeeded', amountFen: 1 }, '2025-04-01T00:00:00Z'),
    ];
    const figure = count('bilingual-mediations', facts);
    expect(figure).toMatchObject({ value: 1, numerator: 1, denominator: 4 });
    expect(figure.parts).toEqual([
      { code: 'failed', count: 1 },
      { code: 'open', count: 1 },
      { code: 'succeeded', count: 1 },
      { code: 'withdrawn', count: 1 },
    ]);
    expect(count('bilingual-amount', facts)).toMatchObject({ value: 10_000, denominator: 30_000 });
  });

  it('tells how long what is open has been, as of any day, and where', () => {
    const facts = [
      entered('A', '2026-11-20T00:00:00Z'),
      entered('B', '2026-10-20T00:00:00Z'),
      entered('C', '2026-01-20T00:00:00Z'),
      entered('D', '2026-01-20T00:00:00Z'),
      fact('C', { kind: 'closed' }, '2026-11-01T00:00:00Z'),
      fact('D', { kind: 'accepted', languages: ['cmn'] }, '2026-01-21T00:00:00Z'),
      fact('D', { kind: 'ended', result: 'failed', amountFen: 0 }, '2026-11-02T00:00:00Z'),
      entered('E', '2026-11-21T00:00:00Z'),
      fact('E', { kind: 'merged', into: 'A', mergeId: 'M' }, '2026-11-21T01:00:00Z'),
    ];
    expect(count('unresolved-by-age', facts)).toMatchObject({
      value: 2,
      parts: [
        { code: '000-007', count: 1 },
        { code: '031-090', count: 1 },
      ],
    });
    expect(count('unresolved-by-age', facts, { to: '2026-10-31' }).parts).toEqual([
      { code: '008-030', count: 1 },
      { code: '181-', count: 2 },
    ]);
    expect(count('unresolved-by-area', facts).parts).toEqual([{ code: '530112010-001', count: 2 }]);
  });

  it('counts a mediation under each language and mode that it was in, and a report under its source', () => {
    const facts = [
      entered('A', '2026-05-01T00:00:00Z'),
      entered('B', '2026-05-02T00:00:00Z', '0201', 'hub'),
      fact('A', { kind: 'accepted', languages: ['cmn', 'ysy'] }, '2026-05-03T00:00:00Z'),
      fact('B', { kind: 'accepted', languages: ['bfs'] }, '2026-05-03T00:00:00Z'),
      ...(['remote-court', 'police-justice', 'police-justice', 'on-site'] as const).map((mode) =>
        fact('A', { kind: 'mediated', mode, languages: ['cmn'] }, '2026-05-04T00:00:00Z'),
      ),
    ];
    expect(count('language-need', facts)).toMatchObject({
      value: 2,
      parts: [
        { code: 'bfs', count: 1 },
        { code: 'cmn', count: 1 },
        { code: 'ysy', count: 1 },
      ],
    });
    expect(count('remote-mediations', facts)).toMatchObject({ value: 1, denominator: 4 });
    expect(count('joint-mediations', facts)).toMatchObject({ value: 2, denominator: 4 });
    expect(count('linked-mediations', facts)).toMatchObject({ value: 3, denominator: 4 });
    expect(count('disputes-by-source', facts).parts).toEqual([
      { code: 'grid', count: 1 },
      { code: 'hub', count: 1 },
    ]);
  });

  it('shows each of the two modes and two mechanisms', () => {
    const shown = new Set(FIGURE_DEFINITIONS.flatMap(({ dimension }) => dimension ?? []));
    expect([...shown].sort()).toEqual(['bilingual', 'joint-work', 'linkage', 'online']);
  });

  it('takes the last that was said of an end, and what was struck for not said', () => {
    const facts = [
      fact('A', { kind: 'accepted', languages: ['bfs'] }, '2025-03-01T00:00:00Z'),
      fact('A', { kind: 'ended', result: 'succeeded', amountFen: 1 }, '2025-04-01T00:00:00Z', { id: 'X' }),
      fact('A', { kind: 'ended', result: 'succeeded', amountFen: 2 }, '2025-04-01T00:00:00Z', {
        knownAt: '2025-04-02T00:00:00Z',
        id: 'Y',
      }),
    ];
    expect(count('bilingual-amount', facts).value).toBe(2);
    const struck = fact('A', { kind: 'struck', factId: 'Y' }, '2025-04-01T00:00:00Z', {
      knownAt: '2025-04-03T00:00:00Z',
    });
    expect(count('bilingual-amount', [...facts, struck]).value).toBe(1);
  });

  it('counts a conversion by its own day, by the cohort of its dispute, and for each hundred disputes', () => {
    const facts = [
      ...Array.from({ length: 8 }, (_, index) => entered(`D${index}`, '2026-03-05T00:00:00Z')),
      fact('D1', { kind: 'converted', to: 'suit' }, '2026-07-02T00:00:00Z'),
      fact('D1', { kind: 'converted', to: 'suit' }, '2026-07-09T00:00:00Z'),
    ];
    const months = (id: string) =>
      count(id, facts, { from: '2026-01-01', to: '2026-07-31' })
        .months.filter(({ numerator }) => numerator > 0)
        .map(({ month, numerator }) => `${month} ${numerator}`);
    expect(months('conversions')).toEqual(['2026-07 1']);
    expect(months('conversions-of-cohort')).toEqual(['2026-03 1']);
    expect(count('conversion-rate', facts)).toMatchObject({ value: 12.5, numerator: 1, denominator: 8 });
    expect(count('conversion-rate', []).value).toBeUndefined();
  });

  it('of an area counts the cases of that area and of all below it', () => {
    const facts = [
      entered('A', '2025-03-01T00:00:00Z'),
      fact('B', { kind: 'entered', categoryCode: '0201', platform: 'grid' }, '2025-03-01T00:00:00Z', {
        areaCode: '530112010-007',
      }),
    ];
    expect(count('disputes', facts).value).toBe(2);
    expect(count('disputes', facts, { areaCode: '530112010-C01' }).value).toBe(1);
    expect(count('disputes', facts, { areaCode: '530112010-008' }).value).toBe(0);
  });

  it('shows no trace of what it is counted without, nor of what became part of that', () => {
    const facts = [
      entered('A', '2025-03-01T00:00:00Z'),
      entered('B', '2025-03-02T00:00:00Z'),
      fact('B', { kind: 'merged', into: 'A', mergeId: 'M' }, '2025-03-03T00:00:00Z'),
      fact('B', { kind: 'followed-up' }, '2025-03-10T00:00:00Z', { knownAt: NOW }),
      entered('C', '2025-03-02T00:00:00Z'),
    ];
    for (const id of ['disputes', 'follow-ups']) {
      const shown = count(id, facts, { without: ['A', 'B'] });
      expect(shown).toEqual(count(id, [facts[4] as CaseFact]));
    }
  });
});

describe('what becomes known late', () => {
  const late = fact('A', { kind: 'followed-up' }, '2025-12-30T02:00:00Z', {
    knownAt: '2026-11-23T01:00:00Z',
  });
  const inTime = fact('A', { kind: 'followed-up' }, '2025-12-30T02:00:00Z', {
    knownAt: '2026-01-10T15:59:59Z',
  });

  it('is not counted, and is said to be missing, until a correction admits it', () => {
    expect(count('follow-ups', [late, inTime])).toMatchObject({ value: 1, lateFacts: 1 });
    expect(count('follow-ups', [late, inTime], { corrections: [correction()] })).toMatchObject({
      value: 2,
      lateFacts: 0,
    });
  });

  it.each([
    ['of another figure', { figures: ['disputes'] }],
    ['of another time', { from: '2026-01-01', to: '2026-01-31' }],
    ['of other cases', { disputeIds: ['B'] }],
    ['made before it was known', { at: new Date('2026-11-23T00:30:00Z') }],
    ['made after the instant that is asked about', { at: new Date('2026-11-23T02:00:01Z') }],
  ])('is not admitted by a correction %s', (_, changes) => {
    expect(count('follow-ups', [late], { corrections: [correction(changes)] }).value).toBe(0);
  });

  it('leaves the figure of an earlier instant as it was', () => {
    const corrections = [correction()];
    const before = { asOf: '2026-11-23T00:59:59Z', corrections };
    expect(count('follow-ups', [late, inTime], before)).toEqual(
      count('follow-ups', [inTime], { asOf: '2026-11-23T00:59:59Z' }),
    );
  });
});

describe('any figure of any past instant', () => {
  const START = Date.UTC(2024, 0, 1);
  const DAY = 86_400_000;
  const made = fc.array(
    fc.record({
      dispute: fc.integer({ min: 0, max: 5 }),
      at: fc.integer({ min: 0, max: 900 }),
      delay: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 200 })),
      what: fc.constantFrom('entered', 'followed-up', 'mediated', 'accepted', 'ended', 'converted'),
    }),
    { maxLength: 40 },
  );
  const content = (what: string) =>
    what === 'entered'
      ? ({ kind: 'entered', categoryCode: '0201', platform: 'grid' } as const)
      : what === 'mediated'
        ? ({ kind: 'mediated', mode: 'remote-court', languages: ['cmn'] } as const)
        : what === 'accepted'
          ? ({ kind: 'accepted', languages: ['bfs'] } as const)
          : what === 'ended'
            ? ({ kind: 'ended', result: 'succeeded', amountFen: 7 } as const)
            : what === 'converted'
              ? ({ kind: 'converted', to: 'petition' } as const)
              : ({ kind: 'followed-up' } as const);

  it('is the same whatever is learned, and corrected, afterwards; and its months add up', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 0, max: 1_100 }), (list, day) => {
        const facts = list.map(({ dispute, at, delay, what }, index) =>
          fact(`D${dispute}`, content(what), new Date(START + at * DAY).toISOString(), {
            knownAt: new Date(START + (at + delay) * DAY).toISOString(),
            id: `P-${index}`,
          }),
        );
        const asOf = new Date(START + day * DAY);
        const after = correction({
          figures: FIGURE_DEFINITIONS.map(({ id }) => id),
          from: '2024-01-01',
          to: '2027-12-31',
          at: new Date(asOf.getTime() + 1),
        });
        const then = facts.filter(({ knownAt }) => knownAt <= asOf);
        for (const definition of FIGURE_DEFINITIONS) {
          const period = periodOf(definition, dayInShanghai(asOf), { from: '2024-01-01' });
          if (period.from > period.to) continue;
          const ask = (known: CaseFact[], corrections: FigureCorrection[]) =>
            countFigure({ definition, areaCode: '530112010', period, asOf, facts: known, corrections });
          const figure = ask(facts, [after]);
          expect(figure).toEqual(ask(then, []));
          const sum = figure.months.reduce((total, { numerator }) => total + numerator, 0);
          expect(sum).toBe(figure.numerator);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of follow-ups equals a naive recount', () => {
    fc.assert(
      fc.property(made, (list) => {
        const facts = list.map(({ dispute, at, delay, what }, index) =>
          fact(`D${dispute}`, content(what), new Date(START + at * DAY).toISOString(), {
            knownAt: new Date(START + (at + delay) * DAY).toISOString(),
            id: `P-${index}`,
          }),
        );
        // Known by the eleventh of the following month, in Shanghai.
        const naive = facts.filter(({ at, knownAt, content: { kind } }) => {
          const local = new Date(at.getTime() + 8 * 3_600_000);
          const close = Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 11) - 8 * 3_600_000;
          return kind === 'followed-up' && knownAt.getTime() < close && at <= new Date('2026-12-31');
        });
        expect(count('follow-ups', facts, { to: '2027-12-31', asOf: '2027-12-31T00:00:00Z' }).value).toBe(
          naive.length,
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('the definitions', () => {
  it('are complete, and each version is given once', () => {
    const keys = FIGURE_DEFINITIONS.map(({ id, version }) => `${id} ${version}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { population, periodRule, source, outOf, denominator } of FIGURE_DEFINITIONS) {
      for (const text of [population, periodRule, source]) expect(text).toMatch(/^\p{Script=Han}.*。$/u);
      expect(denominator === undefined).toBe(outOf === undefined);
    }
  });

  it('are used in the version that was valid at the time', () => {
    const [one] = FIGURE_DEFINITIONS;
    if (!one) throw new Error('no definitions');
    const two = { ...one, version: 2, validFrom: '2026-06-01' };
    const known = [one, two];
    expect(findDefinition(one.id, '2026-05-31', undefined, known)?.version).toBe(1);
    expect(findDefinition(one.id, '2026-06-01', undefined, known)?.version).toBe(2);
    expect(findDefinition(one.id, '2026-06-01', 1, known)?.version).toBe(1);
    expect(findDefinition(one.id, '2020-01-01', undefined, known)).toBeUndefined();
    expect(findDefinition('no-such-figure', '2026-06-01', undefined, known)).toBeUndefined();
  });
});
