import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREAS } from '../../../../src/domain/areas/areas.js';
import { judgeMatch } from '../../../../src/domain/matching/judge-match.js';
import type { MatchParty, MatchSubject } from '../../../../src/domain/matching/match-subject.js';
import { anyText } from '../../../kit/any-text.js';
import { DITCH_SUBJECT, ditch, LI, ZHANG } from './subjects.js';

const named = fc.constantFrom('李光明', '李光民', '张桂兰', '普艳', '罗勇', '李勇');
const key = fc.constantFrom('a', 'b', 'c');
const party: fc.Arbitrary<MatchParty> = fc.record(
  {
    side: fc.constantFrom('applicant', 'respondent'),
    name: named,
    idKey: key,
    idTail: fc.constantFrom('0015', '0023'),
    phoneKey: key,
    address: fc.constantFrom('谷律村8号', '谷律村9号', '妥吉'),
  },
  { requiredKeys: ['side'] },
);
const text = fc.oneof(
  anyText({ maxLength: 30 }),
  fc.constantFrom('水沟被堵', '核桃树枝', '李光明与邻居因水沟争执', '借款不还，张桂兰不认'),
);
const subject: fc.Arbitrary<MatchSubject> = fc.record({
  areaCode: fc.oneof(fc.constantFrom(...AREAS.map(({ code }) => code)), fc.string()),
  place: fc.record(
    { address: text, longitude: fc.double(), latitude: fc.double() },
    { requiredKeys: ['address'] },
  ),
  happenedOn: fc.date({ noInvalidDate: false }),
  categoryCode: fc.constantFrom('0201', '0202', '02', '0804', '99', ''),
  title: text,
  summary: text,
  parties: fc.array(party, { maxLength: 5 }),
});

const score = (left: MatchSubject, right: MatchSubject): number => judgeMatch(left, right).score;
const codes = (left: MatchSubject, right: MatchSubject): string[] =>
  judgeMatch(left, right).reasons.map(({ code }) => code);
const moved = (metres: number): MatchSubject =>
  ditch({ place: { ...DITCH_SUBJECT.place, latitude: 25.06 + metres / 111_000 } });
const later = (days: number): MatchSubject =>
  ditch({ happenedOn: new Date(DITCH_SUBJECT.happenedOn.getTime() + days * 86_400_000) });

describe('comparing two disputes', () => {
  it('comes to the same whichever comes first and however the parties are ordered, and never throws', () => {
    fc.assert(
      fc.property(subject, subject, (left, right) => {
        const judged = judgeMatch(left, right);
        expect(judgeMatch(right, left)).toEqual(judged);
        expect(judgeMatch({ ...left, parties: left.parties.toReversed() }, right)).toEqual(judged);
        expect(judged.score).toBeGreaterThanOrEqual(0);
        expect(judged.score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('never takes two for one because they are farther apart, in metres or in days', () => {
    const far = fc.tuple(fc.integer({ max: 20_000, min: 0 }), fc.integer({ max: 20_000, min: 0 }));
    fc.assert(
      fc.property(far, ([one, other]) => {
        const [near, away] = [Math.min(one, other), Math.max(one, other)];
        expect(score(DITCH_SUBJECT, moved(away))).toBeLessThanOrEqual(score(DITCH_SUBJECT, moved(near)));
        expect(score(DITCH_SUBJECT, later(away))).toBeLessThanOrEqual(score(DITCH_SUBJECT, later(near)));
      }),
    );
  });

  it('is surer when the identity numbers agree than when they are not known', () => {
    const nameless = (side: MatchParty['side'], name: string): MatchParty => ({ side, name });
    const unknown = ditch({ parties: [nameless('applicant', '李光明'), ZHANG] });
    expect(score(DITCH_SUBJECT, ditch())).toBeGreaterThan(score(DITCH_SUBJECT, unknown));
    expect(judgeMatch(DITCH_SUBJECT, unknown).verdict).toBe('merge');
  });

  it('is certain that two of one name with different identity numbers are two people', () => {
    const namesake = ditch({ parties: [{ ...LI, idKey: 'ID-OTHER', idTail: '0031', phoneKey: '2' }, ZHANG] });
    expect(judgeMatch(DITCH_SUBJECT, namesake)).toMatchObject({ score: 0, verdict: 'apart' });
    expect(codes(DITCH_SUBJECT, namesake)).toContain('namesake');
  });

  it('tells a namesake by the last four signs of a hidden number', () => {
    const hidden: MatchParty = { side: 'applicant', name: '李光明', idTail: '0031' };
    expect(judgeMatch(DITCH_SUBJECT, ditch({ parties: [hidden] })).verdict).toBe('apart');
  });

  it('does not take the son for the father, though all the rest agrees', () => {
    const son: MatchParty = {
      side: 'applicant',
      name: '李家明',
      idKey: 'ID-SON',
      idTail: '0099',
      phoneKey: '1',
    };
    const judged = judgeMatch(DITCH_SUBJECT, ditch({ parties: [son, { side: 'respondent', name: '普艳' }] }));
    expect(judged.verdict).not.toBe('merge');
    expect(judged.reasons.map(({ code }) => code)).toContain('kin');
  });

  it('does not take two quarrels of one person with two neighbours for one', () => {
    const other = ditch({ parties: [LI, { side: 'respondent', name: '罗勇' }] });
    expect(judgeMatch(DITCH_SUBJECT, other).verdict).not.toBe('merge');
    expect(codes(DITCH_SUBJECT, other)).toContain('other-opponent');
  });

  it('does not take two quarrels of the same two people for one', () => {
    const trees = ditch({ title: '核桃树枝遮阴', summary: '核桃枝伸到地里。', categoryCode: '0401' });
    expect(judgeMatch(DITCH_SUBJECT, { ...trees, happenedOn: later(12).happenedOn }).verdict).not.toBe(
      'merge',
    );
  });

  it('knows the same two neighbours when each of them reports', () => {
    const swapped = ditch({
      parties: [
        { ...ZHANG, side: 'applicant' },
        { ...LI, side: 'respondent' },
      ],
    });
    expect(judgeMatch(DITCH_SUBJECT, swapped).verdict).toBe('merge');
  });

  it('asks a person where one bare name is all that tells who it is, however much else agrees', () => {
    const bare = ditch({ parties: [{ side: 'applicant', name: '李光明' }] });
    const judged = judgeMatch(bare, bare);
    expect(judged.score).toBeGreaterThan(0.99);
    expect(judged.verdict).toBe('propose');
  });

  it('knows two neighbours of whom one is a party in both, and the other one named in the words', () => {
    const alone = ditch({ parties: [{ side: 'applicant', name: '李光明' }], summary: '张桂兰把水沟堵了。' });
    const both = ditch({
      parties: [
        { side: 'applicant', name: '李光明' },
        { side: 'respondent', name: '张桂兰' },
      ],
    });
    expect(judgeMatch(alone, both)).toMatchObject({ verdict: 'merge' });
    expect(codes(alone, both)).toContain('both-told');
    const elsewhere = ditch({
      parties: [
        { side: 'applicant', name: '李光明', phoneKey: '7' },
        { side: 'respondent', name: '张桂兰' },
      ],
    });
    const withPhone = ditch({ ...alone, parties: [{ side: 'applicant', name: '李光明', phoneKey: '1' }] });
    expect(judgeMatch(withPhone, elsewhere).verdict).not.toBe('merge');
  });

  it('asks a person about one known party on different days: he may quarrel with another', () => {
    const { parties } = DITCH_SUBJECT;
    const one = ditch({ parties: parties.slice(0, 1) });
    expect(judgeMatch(DITCH_SUBJECT, one).verdict).toBe('merge');
    expect(judgeMatch(DITCH_SUBJECT, { ...one, happenedOn: later(3).happenedOn }).verdict).toBe('propose');
  });

  it('hears in an amount that both tell that the stories are one', () => {
    const told = (summary: string): MatchSubject => ditch({ summary });
    const [one, same, other] = [told('赔偿1250元谈不拢。'), told('要他赔１２５０块'), told('要他赔980块')];
    expect(codes(one, same)).toContain('same-quantity');
    expect(codes(one, other)).toContain('other-quantity');
    expect(score(one, same)).toBeGreaterThan(score(one, other));
  });

  it('asks a person where the same two people may have quarrelled about another thing on the same day', () => {
    const trees = ditch({ title: '核桃树枝遮阴', summary: '核桃枝伸到地里，遮了庄稼。' });
    expect(judgeMatch(DITCH_SUBJECT, trees).verdict).toBe('propose');
  });

  it('asks a person about a report that names nobody', () => {
    const spoken = ditch({
      areaCode: '530112010-C01',
      title: '隔壁把沟堵了',
      summary: '隔壁把水沟堵了',
      categoryCode: '99',
      parties: [],
      place: { address: '', longitude: 102.45, latitude: 25.0645 },
    });
    expect(judgeMatch(DITCH_SUBJECT, spoken).verdict).toBe('propose');
  });

  it('gives its reasons in words that name nobody', () => {
    const { reasons } = judgeMatch(DITCH_SUBJECT, ditch());
    expect(reasons.map(({ words }) => words)).toContain('有一方当事人证件号码相同');
    expect(JSON.stringify(reasons)).not.toMatch(/李光明|张桂兰/);
  });
});
