import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agreement, Duty, Performance } from '../../../../src/domain/agreements/agreement.js';
import { alarmsAhead, raiseAlarms } from '../../../../src/domain/agreements/alarms.js';
import { checkDraft, type Draft } from '../../../../src/domain/agreements/check-draft.js';
import { GROUNDS_IN_LAW, judgeClause } from '../../../../src/domain/agreements/clause-rules.js';
import { asOf, end, perform, sign, visit } from '../../../../src/domain/agreements/decide-agreement.js';
import { instalments } from '../../../../src/domain/agreements/instalments.js';
import { agreementState } from '../../../../src/domain/agreements/performance.js';
import { seekRemedy } from '../../../../src/domain/agreements/seek-remedy.js';
import { effectiveDay } from '../../../../src/domain/court/confirmation-term.js';
import type { Party } from '../../../../src/domain/disputes/party.js';
import { addDays } from '../../../../src/domain/time/add-days.js';
import { AGREEMENT_RHYTHM } from '../../../../src/policy/agreement-rhythm.js';
import { PEOPLE } from '../../../kit/people.js';

const SEED = 20_261_127;
const AT = new Date('2026-03-10T01:00:00Z');
const BY = PEOPLE.mediator;

const LOAN = { debtorId: 'D:2', creditorId: 'D:1', totalFen: 4_600_000, eachFen: 1_000_000 };

const agreed = (changes: Partial<Agreement> = {}): Agreement => ({
  id: 'D:1',
  version: 1,
  schemaVersion: 1,
  effects: [],
  disputeId: 'D',
  areaCode: '530112010-001',
  requestedAs: 'P:key',
  form: 'oral',
  facts: '借款四万六千元未还。',
  clauses: [{ text: '分期归还借款四万六千元。' }],
  partyIds: ['D:1', 'D:2'],
  duties: instalments({ ...LOAN, firstOn: '2026-04-10' }),
  readings: [],
  madeOn: '2026-03-10',
  effectiveOn: '2026-03-10',
  signatures: [],
  state: 'in-force',
  performances: [],
  alarms: [],
  visits: [],
  remedies: [],
  recordedBy: BY,
  recordedAt: AT,
  ...changes,
});

const paid = (duty: number, on: string, amountFen = 1_000_000): Performance => ({
  key: `payment-${duty}-${on}-${amountFen}`,
  duty,
  amountFen,
  on,
  evidence: '收条一张',
  by: BY,
  at: AT,
});

const code = (outcome: object): unknown =>
  'refused' in outcome && 'code' in outcome ? outcome.code : 'taken';

describe('a clause', () => {
  it.each([
    ['坡头 12 亩归甲', 'ownership'],
    ['坡头十二亩归甲方所有。', 'ownership'],
    ['村后林地归龙潭村民小组使用。', 'ownership'],
    ['宅基地使用权确认给张桂兰。', 'ownership'],
    ['双方自愿离婚。', 'status'],
    ['解除收 养关系。', 'status'],
    ['认定其为无民事行为能力人。', 'other-procedure'],
    ['派出所撤案，不再追究刑事责任。', 'not-court-matter'],
    ['补偿八千六百元。', undefined],
    ['十日内恢复水沟畅通。', undefined],
  ])('“%s” is kept from the court as %s', (text, ground) => {
    expect(judgeClause({ text }).ground).toBe(ground);
  });

  it('is what a person says it is: named as one, or said with a reason to be none', () => {
    expect(judgeClause({ text: '补偿八千六百元。', ground: 'status' }).ground).toBe('status');
    const cleared = { text: '离婚后欠付的抚养费三千元一次付清。', cleared: '双方早已离婚，只付欠款。' };
    expect(judgeClause(cleared)).toEqual(cleared);
  });

  it('that is kept from the court names the law and the way that is left', () => {
    expect(GROUNDS_IN_LAW.ownership.basis).toMatch(/第三百五十五条第（五）项.*土地管理法第十四条/u);
    expect(GROUNDS_IN_LAW.status.basis).toMatch(/第三百五十五条第（三）项/u);
    expect(GROUNDS_IN_LAW.ownership.instead).toContain('人民政府');
  });
});

describe('a written agreement', () => {
  const { madeOn: _made, effectiveOn: _effective, ...rest } = agreed({ form: 'written', state: 'awaiting' });
  const steps = [
    { who: 'party', partyId: 'D:1', way: 'signature', on: '2026-10-18' },
    { who: 'party', partyId: 'D:2', way: 'fingerprint', on: '2026-10-20' },
    { who: 'mediator', on: '2026-10-18' },
    { who: 'seal', on: '2026-10-24' },
  ] as const;

  it('takes effect with the last of the parties’ and the mediator’s signatures and the seal, in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...steps], { minLength: 0, maxLength: 4 }),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }),
        (order, days) => {
          let agreement: Agreement = rest;
          const used: string[] = [];
          for (const [index, step] of order.entries()) {
            const on = addDays('2026-10-01', days[index] ?? 0);
            const next = sign(agreement, { ...step, on }, '2026-11-01');
            if ('refused' in next) throw new Error(next.message);
            agreement = next;
            used.push(on);
          }
          expect(agreement.effectiveOn).toBe(order.length === 4 ? used.sort().at(-1) : undefined);
          expect(agreement.state === 'awaiting').toBe(order.length < 4);
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('is signed once by each, by nobody else, and not in the future', () => {
    const [first] = steps;
    const once = sign(rest, first, '2026-11-01') as Agreement;
    expect(code(sign(once, first, '2026-11-01'))).toBe('already-decided');
    expect(code(sign(rest, { ...first, partyId: 'D:3' }, '2026-11-01'))).toBe('invalid-input');
    expect(code(sign(rest, first, '2026-10-01'))).toBe('invalid-input');
    expect(code(sign(agreed(), first, '2026-11-01'))).toBe('invalid-input');
  });

  it('is given up before it binds, and replaced or set aside after', () => {
    const how = (kind: 'given-up' | 'replaced' | 'set-aside') => ({
      how: kind,
      reason: '双方另行商定。',
      at: AT,
      by: BY,
    });
    expect(code(end(rest, how('given-up')))).toBe('taken');
    expect(code(end(rest, how('replaced')))).toBe('invalid-input');
    expect(code(end(agreed(), how('given-up')))).toBe('invalid-input');
    const ended = end(agreed(), how('set-aside')) as Agreement;
    expect(ended.state).toBe('ended');
    expect(code(end(ended, how('set-aside')))).toBe('already-decided');
    expect(code(perform(ended, paid(1, '2026-04-10'), '2026-05-01'))).toBe('not-in-force');
  });
});

describe('instalments', () => {
  it('are so much a month and the rest in the last, to the fen', () => {
    expect(
      instalments({ ...LOAN, firstOn: '2026-04-10' }).map(({ amountFen, dueOn }) => [amountFen, dueOn]),
    ).toEqual([
      [1_000_000, '2026-04-10'],
      [1_000_000, '2026-05-10'],
      [1_000_000, '2026-06-10'],
      [1_000_000, '2026-07-10'],
      [600_000, '2026-08-10'],
    ]);
    expect(
      instalments({ ...LOAN, eachFen: 2_000_000, firstOn: '2027-12-31' }).map(({ dueOn }) => dueOn),
    ).toEqual(['2027-12-31', '2028-01-31', '2028-02-29']);
  });

  it('add up to the whole, none above the part, each in the month after the one before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 12 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 1_500 }),
        (totalFen, parts, day) => {
          const eachFen = Math.ceil(totalFen / parts);
          const all = instalments({ ...LOAN, totalFen, eachFen, firstOn: addDays('2026-01-01', day) });
          expect(all.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(totalFen);
          expect(all.every(({ amountFen }) => amountFen > 0 && amountFen <= eachFen)).toBe(true);
          const months = all.map(({ dueOn }) => Number(dueOn.slice(0, 4)) * 12 + Number(dueOn.slice(5, 7)));
          expect(months.every((month, index) => index === 0 || month === Number(months[index - 1]) + 1)).toBe(
            true,
          );
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('performance', () => {
  it.each([
    ['before it was due', [], '2026-04-10', 'in-force'],
    ['the day after nothing came', [], '2026-04-11', 'late'],
    // 10 May is a Sunday.
    ['a due day that is off', [paid(1, '2026-04-09')], '2026-05-11', 'in-force'],
    ['the day after that', [paid(1, '2026-04-09')], '2026-05-12', 'late'],
    ['a part of what is due', [paid(1, '2026-04-09'), paid(2, '2026-05-01', 999_999)], '2026-05-12', 'late'],
    ['late, and paid after all', [paid(1, '2026-04-30')], '2026-05-01', 'in-force'],
    [
      'all of it',
      [1, 2, 3, 4].map((n) => paid(n, '2026-04-01')).concat(paid(5, '2026-04-01', 600_000)),
      '2027-01-01',
      'performed',
    ],
  ] as const)('%s', (_name, performances, today, state) => {
    expect(agreementState(agreed({ performances }), today)).toBe(state);
  });

  it('takes no more than is owed, nothing twice, nothing from the future or from before it bound', () => {
    const today = '2026-04-20';
    const once = perform(agreed(), paid(1, '2026-04-10', 400_000), today) as Agreement;
    expect(perform(once, paid(1, '2026-04-10', 400_000), today)).toBe(once);
    expect(code(perform(once, paid(1, '2026-04-11', 600_001), today))).toBe('invalid-input');
    expect(code(perform(once, paid(1, '2026-04-11', 600_000), today))).toBe('taken');
    for (const wrong of [
      paid(1, '2026-04-21'),
      paid(1, '2026-03-09'),
      paid(1, '2026-04-10', 0),
      paid(1, '2026-04-10', 0.5),
      paid(1, '2026-04-10', -1),
      { ...paid(1, '2026-04-10'), evidence: ' ' },
    ]) {
      expect(code(perform(agreed(), wrong, today))).toBe('invalid-input');
    }
    expect(code(perform(agreed(), paid(9, '2026-04-10'), today))).toBe('not-in-force');
    const act: Duty = {
      number: 1,
      debtorId: 'D:2',
      creditorId: 'D:1',
      what: '赔礼道歉',
      amountFen: 0,
      dueOn: '2026-04-01',
    };
    const done = perform(agreed({ duties: [act] }), paid(1, '2026-04-01', 0), today) as Agreement;
    expect(done.state).toBe('performed');
    expect(code(perform(done, paid(1, '2026-04-02', 0), today))).toBe('already-decided');
  });

  it('never holds more than was agreed, whatever payments come', () => {
    const payments = fc.array(
      fc.record({
        duty: fc.integer({ min: 0, max: 6 }),
        amountFen: fc.integer({ min: -10, max: 2_000_000 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(payments, (tries) => {
        let agreement = agreed();
        for (const [index, one] of tries.entries()) {
          const next = perform(
            agreement,
            { ...paid(one.duty, '2026-04-01', one.amountFen), key: `k${index}` },
            '2026-04-02',
          );
          if (!('refused' in next)) agreement = next;
        }
        const sum = agreement.performances.reduce((total, { amountFen }) => total + amountFen, 0);
        expect(sum).toBeLessThanOrEqual(LOAN.totalFen);
        expect(agreement.state === 'performed').toBe(sum === LOAN.totalFen);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('the alarms of an agreement', () => {
  const days = (agreement: Agreement) =>
    alarmsAhead(agreement, AGREEMENT_RHYTHM).map(({ kind, on, duty }) => [kind, on, duty]);

  it('come three days before a duty, on the day it is late, and for each visit', () => {
    const one = agreed({ duties: agreed().duties.slice(1, 2) });
    expect(days(one)).toEqual([
      ['follow-up', '2026-03-17', undefined],
      ['follow-up', '2026-04-09', undefined],
      ['due-soon', '2026-05-07', 2],
      ['late', '2026-05-12', 2],
      ['follow-up', '2026-06-08', undefined],
    ]);
  });

  it('are raised once, and not of what is done, ended or not in force yet', () => {
    const raised = raiseAlarms(agreed(), AGREEMENT_RHYTHM, '2026-04-11', AT);
    expect(raised.alarms.map(({ kind, duty }) => [kind, duty])).toEqual([
      ['follow-up', undefined],
      ['due-soon', 1],
      ['follow-up', undefined],
      ['late', 1],
    ]);
    expect(raiseAlarms(raised, AGREEMENT_RHYTHM, '2026-04-11', AT).alarms).toEqual(raised.alarms);
    const all = [1, 2, 3, 4].map((n) => paid(n, '2026-04-01')).concat(paid(5, '2026-04-01', 600_000));
    const visited = {
      key: 'k',
      on: '2026-03-17',
      finding: 'kept',
      urged: false,
      note: '好',
      by: BY,
    } as const;
    expect(days(agreed({ performances: all, visits: [visited, visited] }))).toEqual([
      ['follow-up', '2026-06-08', undefined],
    ]);
    const { effectiveOn: _effective, ...awaiting } = agreed();
    expect(days(awaiting)).toEqual([]);
  });

  it('ask for a visit until one was made', () => {
    const seen = {
      key: 'a-visit',
      on: '2026-03-18',
      finding: 'kept',
      urged: false,
      note: '都好。',
      by: BY,
    } as const;
    const visited = visit(agreed(), seen, '2026-03-18') as Agreement;
    expect(
      days(visited)
        .filter(([kind]) => kind === 'follow-up')
        .map(([, on]) => on),
    ).toEqual(['2026-04-09', '2026-06-08']);
    expect(visit(visited, seen, '2026-03-18')).toBe(visited);
    expect(code(visit(agreed(), { ...seen, note: '' }, '2026-03-18'))).toBe('invalid-input');
    expect(code(visit(agreed(), seen, '2026-03-17'))).toBe('invalid-input');
  });
});

describe('a broken agreement', () => {
  const suit = {
    kind: 'suit',
    caseNumber: '（２０２６）云0112民初 88 号',
    filedOn: '2026-07-02',
    note: '立案受理通知书。',
    by: BY,
  } as const;

  it('is sued on while no court has confirmed it, goes on binding, and is enforced once one has', () => {
    const sued = seekRemedy(agreed(), suit, false, '2026-07-03') as Agreement;
    expect(sued.remedies).toMatchObject([{ kind: 'suit', caseNumber: '(2026)云0112民初88号' }]);
    expect(asOf(sued, '2026-07-03').state).toBe('late');
    expect(seekRemedy(sued, { ...suit, caseNumber: '(2026)云0112民初88号' }, false, '2026-07-03')).toBe(sued);
    expect(code(seekRemedy(agreed(), suit, true, '2026-07-03'))).toBe('to-be-enforced');
    expect(code(seekRemedy(agreed(), { ...suit, kind: 'enforcement' }, false, '2026-07-03'))).toBe(
      'not-confirmed',
    );
    expect(code(seekRemedy(agreed(), { ...suit, kind: 'enforcement' }, true, '2026-07-03'))).toBe('taken');
  });

  it.each([
    ['no case number', { caseNumber: '民初N号' }],
    ['a day before it bound', { filedOn: '2026-03-09' }],
    ['a day to come', { filedOn: '2026-07-04' }],
    ['no evidence', { note: '无' }],
  ])('is not noted as sued on with %s', (_name, fault) => {
    expect(code(seekRemedy(agreed(), { ...suit, ...fault }, false, '2026-07-03'))).toBe('invalid-input');
  });
});

describe('what is taken down of an agreement', () => {
  const parties: Party[] = [
    { id: 'D:1', disputeId: 'D', name: '李光明', side: 'applicant' },
    { id: 'D:2', disputeId: 'D', name: '张桂兰', side: 'respondent' },
  ];
  const { facts, clauses, partyIds, duties, readings } = agreed();
  const draft: Draft = { form: 'oral', facts, clauses, partyIds, duties, readings, madeOn: '2026-03-10' };
  const [duty] = duties as readonly [Duty];

  it('is whole', () => {
    expect(checkDraft(draft, parties, '2026-03-10')).toBeUndefined();
    expect(effectiveDay({ kind: 'oral', madeOn: '2026-03-10' })).toBe('2026-03-10');
  });

  it.each<[string, Partial<Draft>]>([
    ['no facts', { facts: ' ' }],
    ['no clause', { clauses: [] }],
    ['too long clauses', { clauses: [{ text: '长'.repeat(10_001) }] }],
    ['half a sign', { clauses: [{ text: '\ud800' }] }],
    ['one side alone', { partyIds: ['D:1'] }],
    ['somebody else’s party', { partyIds: ['D:1', 'X:2'] }],
    ['one party twice', { partyIds: ['D:1', 'D:1', 'D:2'] }],
    ['a debt to oneself', { duties: [{ ...duty, creditorId: 'D:2' }] }],
    ['half a fen', { duties: [{ ...duty, amountFen: 0.5 }] }],
    ['a debt below zero', { duties: [{ ...duty, amountFen: -1 }] }],
    ['a duty from before it', { duties: [{ ...duty, dueOn: '2026-03-09' }] }],
    ['too many duties', { duties: Array.from({ length: 61 }, () => duty) }],
    ['a language that is none', { readings: [{ partyId: 'D:1', language: '彝语' }] }],
    ['an oral one of tomorrow', { madeOn: '2026-03-11' }],
    ['a written one with the day of an oral one', { form: 'written' }],
  ])('is refused with %s', (_name, fault) => {
    expect(checkDraft({ ...draft, ...fault }, parties, '2026-03-10')).toMatch(/。$/u);
  });
});
