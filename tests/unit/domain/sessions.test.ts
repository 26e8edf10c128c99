import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Party } from '../../../src/domain/disputes/party.js';
import { checkSession, type PlannedSession } from '../../../src/domain/sessions/check-session.js';
import { addStatement, callOff, hold } from '../../../src/domain/sessions/decide-session.js';
import type { Attendee, MediationSession } from '../../../src/domain/sessions/mediation-session.js';
import { PEOPLE } from '../../kit/people.js';

const AT = new Date('2026-11-20T02:00:00Z');
const LATER = new Date('2026-11-20T04:00:00Z');
const BY = PEOPLE.mediator;

const PARTIES: readonly Party[] = [
  { id: 'D:1', disputeId: 'D', name: '毕秀兰', side: 'applicant' },
  { id: 'D:2', disputeId: 'D', name: '杨国富', side: 'respondent' },
];
const both = ['D:1', 'D:2'];
const party = (partyId: string, languages: string[]): Attendee => ({
  role: 'party',
  partyId,
  presence: 'on-site',
  languages,
});
const other = (role: Attendee['role'], name: string, languages: string[], agreedBy = both): Attendee => ({
  role,
  name,
  presence: 'video',
  languages,
  agreedBy,
});
const planned = (attendees: readonly Attendee[], changes: Partial<PlannedSession> = {}): PlannedSession => ({
  mode: 'mediation-room',
  beginsAt: AT,
  place: '妥吉社区调解室',
  attendees,
  ...changes,
});
const code = (outcome: object | undefined): unknown =>
  outcome && 'refused' in outcome && 'code' in outcome ? outcome.code : undefined;

const SHE = party('D:1', ['ysy']);
const HE = party('D:2', ['bfs', 'cmn']);

describe('a session', () => {
  it.each<[string, readonly Attendee[], unknown]>([
    ['nobody who speaks her language', [SHE, HE, other('mediator', '段雪梅', ['cmn'])], 'language-missing'],
    [
      'a mediator of another Yi language',
      [SHE, HE, other('mediator', '李文', ['iii', 'cmn'])],
      'language-missing',
    ],
    [
      'two mediators, one for each',
      [SHE, HE, other('mediator', '毕文华', ['ysy']), other('mediator', '段雪梅', ['cmn'])],
      undefined,
    ],
    [
      'an interpreter whom both accept',
      [SHE, HE, other('mediator', '段雪梅', ['cmn']), other('interpreter', '毕小兰', ['ysy', 'cmn'])],
      undefined,
    ],
    [
      'an interpreter of neither side',
      [SHE, HE, other('mediator', '段雪梅', ['cmn']), other('interpreter', '王五', ['bca', 'cmn'])],
      'language-missing',
    ],
    [
      'an interpreter whom one side has not accepted',
      [
        SHE,
        HE,
        other('mediator', '毕文华', ['ysy', 'cmn']),
        other('interpreter', '毕小兰', ['ysy', 'cmn'], ['D:1']),
      ],
      'consent-missing',
    ],
    [
      'kin whom nobody was asked about',
      [SHE, HE, other('mediator', '毕文华', ['ysy', 'cmn']), other('kin', '毕大爷', ['ysy'], [])],
      'consent-missing',
    ],
    [
      'an expert whom both accept',
      [SHE, HE, other('mediator', '毕文华', ['ysy', 'cmn']), other('expert', '赵工', ['cmn'])],
      undefined,
    ],
    ['one side alone', [SHE, other('mediator', '毕文华', ['ysy', 'cmn'])], 'invalid-input'],
    ['no mediator', [SHE, HE, other('recorder', '段雪梅', ['cmn', 'ysy'])], 'invalid-input'],
    ['one party twice', [SHE, SHE, HE, other('mediator', '毕文华', ['ysy', 'cmn'])], 'invalid-input'],
    [
      'a party by name',
      [SHE, { ...HE, name: '杨国富' }, other('mediator', '毕文华', ['ysy', 'cmn'])],
      'invalid-input',
    ],
    [
      'a language that is none',
      [SHE, { ...HE, languages: ['白语'] }, other('mediator', '毕文华', ['ysy', 'cmn'])],
      'invalid-input',
    ],
  ])('with %s', (_name, attendees, refusal) => {
    expect(code(checkSession(planned(attendees), PARTIES))).toBe(refusal);
  });

  it('is agreed to by those who take part, and read to them', () => {
    const stranger = other('kin', '毕大爷', ['ysy'], [...both, 'D:9']);
    const who = [SHE, HE, other('mediator', '毕文华', ['ysy', 'cmn']), stranger];
    expect(code(checkSession(planned(who), PARTIES))).toBe('invalid-input');
    const [first] = record.readings;
    for (const readings of [
      [{ ...first, partyId: 'D:9' }],
      [{ ...first, language: '彝语' }],
      Array(5).fill(first),
    ]) {
      expect(code(hold(session(), { ...record, readings }, LATER))).toBe('invalid-input');
    }
  });

  it('with the court is tied to what is booked there, and no other one is', () => {
    const who = [SHE, HE, other('mediator', '毕文华', ['ysy', 'cmn'])];
    expect(code(checkSession(planned(who, { mode: 'remote-court' }), PARTIES))).toBe('invalid-input');
    expect(code(checkSession(planned(who, { courtSessionId: 'D:1' }), PARTIES))).toBe('invalid-input');
    expect(
      checkSession(planned(who, { mode: 'remote-court', courtSessionId: 'D:1' }), PARTIES),
    ).toBeUndefined();
  });

  const session = (changes: Partial<MediationSession> = {}): MediationSession => ({
    ...planned([SHE, HE, other('mediator', '毕文华', ['ysy', 'cmn'])]),
    id: 'D:1',
    version: 1,
    schemaVersion: 1,
    effects: [],
    disputeId: 'D',
    areaCode: '530112010-001',
    requestedAs: 'P:key',
    state: 'planned',
    statements: [],
    recordedBy: BY,
    recordedAt: AT,
    ...changes,
  });
  const said = { key: 'statement-1', at: AT, partyId: 'D:1', text: '最低三千。', confidential: true, by: BY };
  const record = {
    endedAt: LATER,
    languages: ['ysy', 'cmn'],
    readings: [
      { partyId: 'D:1', language: 'ysy', confirmed: true },
      { partyId: 'D:2', language: 'cmn', confirmed: true },
    ],
    result: 'agreed',
    outcome: '双方约定三日内疏通水沟。',
    by: BY,
  } as const;

  it('is held when its record was read to each party in a language of that party’s, and found right', () => {
    expect(hold(session(), record, LATER)).toMatchObject({ state: 'held' });
    const read = (readings: typeof record.readings | readonly object[]) =>
      code(hold(session(), { ...record, readings: readings as typeof record.readings }, LATER));
    expect(read(record.readings.slice(0, 1))).toBe('evidence-missing');
    expect(read([{ ...record.readings[0], language: 'cmn' }, record.readings[1]])).toBe('evidence-missing');
    expect(read([{ ...record.readings[0], confirmed: false }, record.readings[1]])).toBe('evidence-missing');
    expect(hold(session(), { ...record, readings: [], result: 'broken-off' }, LATER)).toMatchObject({
      state: 'held',
    });
  });

  it.each([
    ['ended before it began', { endedAt: new Date(AT.getTime() - 1) }],
    ['ended in the future', { endedAt: new Date(LATER.getTime() + 1) }],
    ['in a language that nobody speaks', { languages: ['hmd'] }],
    ['in no language', { languages: [] }],
    ['without a word of what came of it', { outcome: ' ' }],
  ])('is not held %s', (_name, fault) => {
    expect(code(hold(session(), { ...record, ...fault }, LATER))).toBe('invalid-input');
  });

  it('takes down once what was said by whoever was there, until it is over', () => {
    const once = addStatement(session(), said, LATER) as MediationSession;
    expect(once.statements).toHaveLength(1);
    expect(addStatement(once, said, LATER)).toBe(once);
    expect(code(addStatement(session(), { ...said, partyId: 'D:9' }, LATER))).toBe('invalid-input');
    expect(code(addStatement(session(), { ...said, text: '' }, LATER))).toBe('invalid-input');
    expect(code(addStatement(session(), { ...said, at: new Date(LATER.getTime() + 1) }, LATER))).toBe(
      'invalid-input',
    );
    const held = hold(session(), record, LATER) as MediationSession;
    expect(code(addStatement(held, said, LATER))).toBe('already-decided');
    expect(code(callOff(held, { reason: '道路中断。', at: LATER, by: BY }))).toBe('already-decided');
    expect(callOff(session(), { reason: '道路中断。', at: LATER, by: BY })).toMatchObject({
      state: 'called-off',
    });
  });

  it('never holds more than fits, however much is said', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4_000 }), { maxLength: 120 }), (lengths) => {
        let current = session();
        for (const [index, length] of lengths.entries()) {
          const next = addStatement(current, { ...said, key: `k${index}`, text: '话'.repeat(length) }, LATER);
          if (!('refused' in next)) current = next;
        }
        const signs = current.statements.reduce((sum, { text }) => sum + text.length, 0);
        expect(signs <= 15_000 && current.statements.length <= 100).toBe(true);
      }),
      { seed: 7, numRuns: 30 },
    );
  });
});
