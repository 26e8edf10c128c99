import { describe, expect, it } from 'vitest';
import { COURT_STATES, wordOf } from '../../../adapters/court/court-states.js';
import { toHandOver, toReport } from '../../../adapters/court/mapping.js';
import { handOverShape, progressShape } from '../../../adapters/court/shapes.js';
import { COURT_STATUSES } from '../../../src/domain/platforms/platform-report.js';

const event = {
  eventId: 'TJ1:5',
  caseId: 'TJ1',
  handOverKey: 'D1:1',
  sequence: 5,
  state: '调解成功',
  occurredAt: '2026-11-18T16:00:00+08:00',
  mediationCaseNo: '（2026）云0112民诉前调1号',
  remark: '双方达成协议',
};
const reportOf = (changes: object = {}) => toReport(progressShape.parse({ ...event, ...changes }));

describe('what the court says about a case', () => {
  it('becomes a report, field by field', () => {
    expect(reportOf()).toEqual({
      kind: 'court-progress',
      platform: 'court',
      eventId: 'TJ1:5',
      externalId: 'TJ1',
      occurredAt: new Date('2026-11-18T08:00:00Z'),
      handOverKey: 'D1:1',
      sequence: 5,
      status: 'succeeded',
      caseNumber: '(2026)云0112民诉前调1号',
      note: '双方达成协议',
    });
  });

  it.each(COURT_STATUSES)('%s has one Chinese word, and back', (status) => {
    expect(wordOf(COURT_STATES, COURT_STATES[status])).toBe(status);
    expect(reportOf({ state: COURT_STATES[status] }).status).toBe(status);
  });

  it('keeps a case number of an unknown pattern as the court wrote it', () => {
    expect(reportOf({ mediationCaseNo: '诉前第123号' }).caseNumber).toBe('诉前第123号');
  });

  it.each([
    { state: '調解成功' },
    { state: 'succeeded' },
    { state: 'toString' },
    { sequence: 0 },
    { sequence: 1.5 },
    { sequence: '5' },
    { sequence: 2 ** 53 },
    { occurredAt: '2026-11-18' },
    { occurredAt: '2026-02-30T00:00:00Z' },
    { caseId: '' },
    { handOverKey: '两' },
    { remark: '\ud83d' },
    { mediationCaseNo: '' },
  ])('is refused with %j', (changes) => {
    expect(progressShape.safeParse({ ...event, ...changes }).success).toBe(false);
  });
});

describe('a hand-over', () => {
  it('goes out in the words of the court', () => {
    const message = toHandOver({
      kind: 'hand-over',
      platform: 'court',
      key: 'D1:1',
      disputeId: 'D1',
      title: '排水纠纷',
      summary: '水沟被堵',
      categoryCode: '0201',
      areaCode: '530112010-001',
      mediator: { id: 'm1', name: '杨梅' },
      parties: [
        { name: '李光明', side: 'applicant' },
        { name: '张桂兰', side: 'respondent' },
      ],
    });
    expect(handOverShape.parse(message)).toEqual({
      sourceCaseId: 'D1',
      title: '排水纠纷',
      dispute: '水沟被堵',
      disputeType: '0201',
      areaCode: '530112010-001',
      mediatorId: 'm1',
      mediatorName: '杨梅',
      applicantPartyList: [{ applicantName: '李光明' }],
      respondentPartyList: [{ respondentName: '张桂兰' }],
    });
  });
});
