import type { MatchParty, MatchSubject } from '../../../../src/domain/matching/match-subject.js';

export const LI: MatchParty = {
  side: 'applicant',
  name: '李光明',
  idKey: 'ID-LI',
  idTail: '0015',
  phoneKey: '1',
};
export const ZHANG: MatchParty = { side: 'respondent', name: '张桂兰' };

/** A quarrel about a ditch in Gulü, as it is compared. */
export const DITCH_SUBJECT: MatchSubject = {
  areaCode: '530112010-001',
  place: { address: '谷律村8号', longitude: 102.45, latitude: 25.06 },
  happenedOn: new Date('2026-11-20T00:00:00Z'),
  categoryCode: '0201',
  title: '水沟堵塞引发相邻纠纷',
  summary: '邻居垫高门前通道，堵住了公共水沟，雨水倒灌进院子。',
  parties: [LI, ZHANG],
};

export const ditch = (changes: Partial<MatchSubject> = {}): MatchSubject => ({
  ...DITCH_SUBJECT,
  ...changes,
});
