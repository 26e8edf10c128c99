import { describe, expect, it } from 'vitest';
import { MediatorRoster } from '../../../../src/domain/mediators/mediator-roster.js';
import { planTeam } from '../../../../src/domain/mediators/plan-team.js';
import {
  isLanguage,
  isSameVariety,
  type SpokenLanguage,
} from '../../../../src/domain/mediators/spoken-language.js';
import { UNDERSTANDINGS, understandingOf } from '../../../../src/domain/mediators/understanding.js';
import { candidate, matter } from './candidates.js';

const says = (code: string, level: SpokenLanguage['level'], variety?: string): SpokenLanguage => ({
  code,
  level,
  ...(variety === undefined ? {} : { variety }),
});

const BI = { partyId: 'D:1', languages: [says('ysy', 'fluent', '妥吉')] };
const YANG = { partyId: 'D:2', languages: [says('bfs', 'fluent'), says('cmn', 'fluent')] };

const understood = (one: SpokenLanguage[], other: SpokenLanguage[]) =>
  UNDERSTANDINGS[understandingOf(one, other)];

describe('whom a mediator understands', () => {
  it('is judged by code, variety and level, and by nothing else', () => {
    expect(understood([says('ysy', 'fluent', '妥吉')], [...BI.languages])).toBe('well');
    expect(understood([says('ysy', 'fluent')], [...BI.languages])).toBe('well');
    expect(understood([says('ysy', 'fluent', '谷律')], [...BI.languages])).toBe('roughly');
    expect(understood([says('ysy', 'moderate', '谷律')], [...BI.languages])).toBe('hardly');
    expect(understood([says('ysy', 'basic', '谷律')], [...BI.languages])).toBe('not');
    expect(understood([says('iii', 'fluent')], [...BI.languages])).toBe('not');
    expect(understood([says('cmn', 'fluent')], [])).toBe('well');
  });

  it('knows a variety in another spelling', () => {
    expect(isSameVariety('古律', '谷律')).toBe(true);
    expect(isSameVariety('古律', '妥吉')).toBe(false);
  });

  it('takes no name of a language for its code', () => {
    for (const code of ['', 'zh', 'YSY', '彝语', 'ysy1', 'y y'])
      expect(isLanguage(says(code, 'fluent'))).toBe(false);
    expect(isLanguage(says('ysy', 'fluent', ' '))).toBe(false);
    expect(isLanguage(says('ysy', 'fluent', '很'.repeat(21)))).toBe(false);
    expect(isLanguage(says('ysy', 'fluent', '妥吉'))).toBe(true);
  });
});

describe('nobody speaks with both parties', () => {
  const people = [
    candidate('A', { languages: [says('iii', 'fluent')] }),
    candidate('B', { languages: [says('ysy', 'moderate', '古律')], load: 2 }),
    candidate('C', { languages: [says('cmn', 'fluent')] }),
  ];
  const { places } = new MediatorRoster(people).rank(matter({ parties: [YANG, BI] }), 10);

  it('puts first whoever reaches the party that the fewest can talk to', () => {
    expect(places.map(({ personId }) => personId)).toEqual(['B', 'C', 'A']);
  });

  it('proposes that two mediate together, or that somebody interprets, and names what nobody speaks', () => {
    const { help, unmet, missing } = planTeam(places, [YANG, BI]);
    expect(help).toEqual([
      { kind: 'joint', personIds: ['B', 'C'] },
      { kind: 'interpreter', personId: 'B', partyIds: ['D:2', 'D:1'] },
    ]);
    expect(unmet).toEqual([{ code: 'ysy', variety: '妥吉' }]);
    expect(missing).toEqual(['legal-aid-worker', 'police-coordinator']);
  });
});
