import { describe, expect, it } from 'vitest';
import { judgeCandidates } from '../../../../src/domain/matching/judge-candidates.js';
import { judgeMatch } from '../../../../src/domain/matching/judge-match.js';
import type { MatchSubject } from '../../../../src/domain/matching/match-subject.js';
import { DITCH_SUBJECT, ditch } from './subjects.js';

const bare = ditch({ parties: [{ side: 'applicant', name: '李光明' }] });
const nextDay = (subject: MatchSubject): MatchSubject => ({
  ...subject,
  happenedOn: new Date(subject.happenedOn.getTime() + 86_400_000),
});
const debt = ditch({ title: '借款纠纷', summary: '借条到期未还。', categoryCode: '0804', parties: [] });
const verdicts = (own: MatchSubject, ...others: readonly (readonly [MatchSubject, string])[]) =>
  judgeCandidates(
    own,
    others.map(([subject, caseId]) => ({ subject, caseId })),
  ).map(({ verdict }) => verdict);

describe('judging a dispute against all that it might be', () => {
  it('takes one bare name for enough where no other dispute comes near', () => {
    expect(judgeMatch(bare, DITCH_SUBJECT).verdict).toBe('propose');
    const [judged, other] = judgeCandidates(bare, [
      { subject: DITCH_SUBJECT, caseId: 'ditch' },
      { subject: debt, caseId: 'debt' },
    ]);
    expect(judged?.verdict).toBe('merge');
    expect(judged?.reasons.map(({ code }) => code)).toContain('no-rival');
    expect(other?.reasons.map(({ code }) => code)).not.toContain('no-rival');
  });

  it('asks where a second dispute comes near, unless both are one case by now', () => {
    expect(verdicts(bare, [DITCH_SUBJECT, 'one'], [bare, 'two'])).toEqual(['propose', 'propose']);
    expect(verdicts(bare, [DITCH_SUBJECT, 'one'], [bare, 'one'])).toEqual(['merge', 'merge']);
  });

  it('asks about one bare name of another day, of another door, or not known to be of one kind', () => {
    const others = [
      nextDay({ ...DITCH_SUBJECT, place: { address: '谷律村' } }),
      ditch({ place: { address: '谷律村9号' } }),
      ditch({ categoryCode: '0804' }),
      ditch({ categoryCode: '99' }),
    ];
    for (const other of others) expect(verdicts(bare, [other, 'other'])).toEqual(['propose']);
  });

  it('asks about a child of the house and about the other neighbour, whether or not anything else is near', () => {
    const [li, zhang] = DITCH_SUBJECT.parties;
    if (!li || !zhang) throw new Error('the ditch has two parties');
    const son = ditch({ parties: [{ ...li, name: '李家明', idKey: 'ID-SON', idTail: '0099' }, zhang] });
    const opponent = ditch({ parties: [li, { side: 'respondent', name: '罗勇' }] });
    for (const other of [son, opponent])
      expect(verdicts(DITCH_SUBJECT, [other, 'other'])).not.toEqual(['merge']);
  });

  it('knows one door on one day where one of the two names nobody, but no bare village', () => {
    const unnamed = (address: string) => ditch({ parties: [], place: { address } });
    expect(verdicts(unnamed('谷律村8号'), [DITCH_SUBJECT, 'one'])).toEqual(['merge']);
    expect(verdicts(unnamed('谷律村'), [DITCH_SUBJECT, 'one'])).toEqual(['propose']);
    expect(
      verdicts(unnamed('谷律村8号'), [{ ...debt, parties: DITCH_SUBJECT.parties }, 'one']),
    ).not.toContain('merge');
  });
});
