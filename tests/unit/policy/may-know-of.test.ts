import { describe, expect, it } from 'vitest';
import { NOTICE_KINDS, type NoticeKind } from '../../../src/domain/staff-notices/notice-kind.js';
import { mayKnowOf } from '../../../src/policy/may-know-of.js';
import { PEOPLE } from '../../kit/people.js';

const CASE = { id: 'D-1', areaCode: '530112010-001', ownTo: ['P-mediator'] };
const SECRETARY = { ...PEOPLE.secretary, areaCode: '530112010-C01' };
const known = (who: Parameters<typeof mayKnowOf>[1], record = CASE): NoticeKind[] =>
  (Object.keys(NOTICE_KINDS) as NoticeKind[]).filter((kind) => mayKnowOf(kind, who, record));

describe('what notices tell of a case', () => {
  it('is all for the desk and the leaders, and for whoever mediates in the place', () => {
    for (const who of [PEOPLE.desk, PEOPLE.leader, PEOPLE.mediator]) {
      expect(known(who)).toEqual(Object.keys(NOTICE_KINDS));
    }
    expect(known(PEOPLE.farMediator)).toEqual([]);
  });

  it('is neither danger nor what a court is at for the secretary, nor what was agreed for the auditor', () => {
    for (const kind of ['police-docking', 'receipt-overdue', 'safety-duty', 'clock-missed'] as const) {
      expect(known(SECRETARY)).not.toContain(kind);
      expect(known(PEOPLE.auditor)).not.toContain(kind);
    }
    expect(known(SECRETARY)).toEqual(expect.arrayContaining(['step-overdue', 'agreement-late']));
    expect(known(PEOPLE.auditor)).toContain('order-issued');
    expect(known(PEOPLE.auditor)).not.toContain('agreement-late');
  });

  it('is nothing of a protected case for whoever may not know of it', () => {
    const record = { ...CASE, protections: ['minor' as const] };
    expect(known(SECRETARY, record)).toEqual([]);
    expect(known(PEOPLE.desk, record)).toEqual(Object.keys(NOTICE_KINDS));
  });
});
