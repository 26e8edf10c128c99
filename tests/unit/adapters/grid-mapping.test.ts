import { describe, expect, it } from 'vitest';
import { EVENT_SCALES } from '../../../adapters/grid/event-scales.js';
import { EVENT_TYPES } from '../../../adapters/grid/event-types.js';
import { toProgress, toReport } from '../../../adapters/grid/mapping.js';
import { eventShape, progressShape } from '../../../adapters/grid/shapes.js';
import { STAGES, stepOfStage } from '../../../adapters/grid/stages.js';
import { STEPS } from '../../../src/domain/disputes/step.js';

const record = {
  event_num: 'WG2026112000001',
  event_name: '谷律村8号排水纠纷',
  event_describe: '李光明家水沟被堵，水淹了张桂兰家的地。',
  happen_date: '2026-11-20',
  happen_place_name: '谷律村8号',
  longitude: 102.5,
  latitude: 25.1,
  event_size_code: '01',
  dispute_event_type: '0201',
  involved_amount: 2,
  grid_num: '530112010-001',
  recorder: { recorder_id: 'puyan', recorder_name: '普艳' },
  litigants: [
    {
      litigant_name: '李光明',
      litigant_role: '1',
      cert_num: '530112197803120015',
      tel: '13800000001',
      address: '谷律村8号',
    },
    { litigant_name: '张桂兰', litigant_role: '2' },
  ],
  add_time: '2026-11-20 08:10:00',
  update_time: '2026-11-20 08:12:00',
};
const event = { event_id: 'WG2026112000001:1', event: 'dispute.recorded', record };
const read = (changes: object = {}) => eventShape.safeParse({ ...event, record: { ...record, ...changes } });
const reportOf = (changes: object = {}) =>
  toReport(eventShape.parse({ ...event, record: { ...record, ...changes } }));

describe("a grid worker's record", () => {
  it('becomes a report, field by field', () => {
    expect(reportOf()).toEqual({
      kind: 'dispute-reported',
      platform: 'grid',
      eventId: 'WG2026112000001:1',
      externalId: 'WG2026112000001',
      occurredAt: new Date('2026-11-20T00:12:00Z'),
      title: '谷律村8号排水纠纷',
      summary: '李光明家水沟被堵，水淹了张桂兰家的地。',
      categoryCode: '0201',
      scaleCode: '01',
      peopleInvolved: 2,
      happenedOn: new Date('2026-11-19T16:00:00Z'),
      place: { address: '谷律村8号', longitude: 102.5, latitude: 25.1 },
      gridCode: '530112010-001',
      parties: [
        {
          name: '李光明',
          side: 'applicant',
          idNumber: '530112197803120015',
          phone: '13800000001',
          address: '谷律村8号',
        },
        { name: '张桂兰', side: 'respondent' },
      ],
      reporter: { id: 'puyan', name: '普艳' },
      details: { scaleCode: '01', categoryCode: '0201', litigants: [{}, {}], unknownCodes: [] },
    });
  });

  it('has 17 classes and 78 kinds of dispute, each of a known class', () => {
    const codes = Object.keys(EVENT_TYPES.names);
    expect(codes.filter((code) => code.length === 2)).toHaveLength(17);
    expect(codes.filter((code) => code.length === 4)).toHaveLength(78);
    for (const code of codes) expect(codes).toContain(code.slice(0, 2));
  });

  it.each(Object.keys(EVENT_TYPES.names))('keeps kind %s', (code) => {
    expect(reportOf({ dispute_event_type: code })).toMatchObject({ categoryCode: code });
  });

  it.each(Object.keys(EVENT_SCALES.names))('keeps scale %s', (code) => {
    expect(reportOf({ event_size_code: code })).toMatchObject({ scaleCode: code });
  });

  it('is kept whole, with codes that no table has', () => {
    const report = reportOf({
      dispute_event_type: '0298',
      event_size_code: '04',
      involved_unit: '谷律砂场',
      resolve_limit_date: '2026-12-20',
      resolve_way_code: '07',
      resolve_org_name: '谷律调委会',
      resolve_person_name: '毕文华',
      resolve_person_contact: '13800000009',
      is_success: '1',
      resolve_situation: '已恢复水沟。',
      exam_date: '2026-12-25',
      exam_advise: '规范。',
      competent_dept_name: '街道综治中心',
      litigants: [
        {
          litigant_name: '李光明',
          litigant_role: '1',
          sex: '1',
          nation: '99',
          education: '70',
          cert_type: '111',
        },
      ],
    });
    expect(report).toMatchObject({ categoryCode: '0298', scaleCode: '02' });
    expect('details' in report && report.details).toEqual({
      scaleCode: '04',
      categoryCode: '0298',
      involvedUnit: '谷律砂场',
      resolveBy: '2026-12-20',
      resolveWayCode: '07',
      resolveOrg: '谷律调委会',
      resolvePerson: { name: '毕文华', contact: '13800000009' },
      succeeded: true,
      situation: '已恢复水沟。',
      evaluatedOn: '2026-12-25',
      evaluation: '规范。',
      department: { name: '街道综治中心' },
      litigants: [{ sex: '1', ethnicity: '99', education: '70', certType: '111' }],
      unknownCodes: [
        { field: 'event_size_code', code: '04', table: 'GB/T 31000-2015' },
        { field: 'dispute_event_type', code: '0298', table: 'GB/T 31000-2015' },
        { field: 'resolve_way_code', code: '07', table: '代码表未公布' },
        { field: 'nation', code: '99', table: 'GB/T 3304-1991（部分）' },
      ],
    });
  });

  it.each([
    { dispute_event_type: '２０１' },
    { dispute_event_type: 'constructor' },
    { resolve_limit_date: '2026-02-30' },
    { is_success: '是' },
    { dispute_event_type: '__proto__' },
    { dispute_event_type: 201 },
    { event_size_code: '004' },
    { event_name: '字'.repeat(101) },
    { event_name: '' },
    { happen_date: '2026-02-30' },
    { happen_date: '昨天' },
    { involved_amount: 0 },
    { involved_amount: 1.5 },
    { involved_amount: 1e21 },
    { longitude: 181 },
    { longitude: '102.5' },
    { grid_num: '../../admin' },
    { event_num: 'a.b' },
    { recorder: undefined },
    { litigants: [{ litigant_name: '李', litigant_role: '3' }] },
    { litigants: [{ litigant_name: '李', litigant_role: '1', cert_num: null }] },
    { litigants: Array.from({ length: 101 }, () => ({ litigant_name: '李', litigant_role: '1' })) },
  ])('is refused with %.80j', (changes) => {
    expect(read(changes).success).toBe(false);
  });
});

describe('progress for the grid platform', () => {
  const at = new Date('2026-11-20T02:00:00Z');

  it.each(STEPS)('says %s in its words, and back', (step) => {
    const progress = toProgress({
      kind: 'progress',
      platform: 'grid',
      key: 'D1:3',
      externalId: 'WG1',
      step,
      at,
    });
    expect(progressShape.safeParse(progress).success).toBe(true);
    expect(progress).toMatchObject({ key: 'D1:3', event_num: 'WG1', stage_time: '2026-11-20 10:00:00' });
    expect(progress.stage_name).toBe(STAGES[step].name);
    expect(stepOfStage(progress.stage_code)).toBe(step);
  });

  it('knows no other stage', () => {
    expect(stepOfStage('10')).toBeUndefined();
    expect(stepOfStage('__proto__')).toBeUndefined();
  });
});
