import { describe, expect, it } from 'vitest';
import { disclose } from '../../../src/policy/disclose.js';
import type { RecordFacts } from '../../../src/policy/record-facts.js';
import { recordOfDispute } from '../../../src/policy/record-of-dispute.js';
import { PEOPLE } from '../../kit/people.js';
import { disputeAt } from '../domain/disputes/dispute-at.js';

const ANNING = { ...PEOPLE.desk, personId: 'P-anning', areaCode: '530181' };
const shared: RecordFacts = { areaCode: '530112010-001', sharedWith: ['desk:530181'] };

describe('a case that another office helps with', () => {
  it('is seen there as if it lay in its area, by those who speak for the office and by nobody else', () => {
    expect(disclose('narrative', ANNING, shared)).toBe('clear');
    expect(disclose('narrative', { ...ANNING, role: 'leader' }, shared)).toBe('clear');
    expect(disclose('narrative', { ...ANNING, role: 'peoples-mediator' }, shared)).toBe('OUTSIDE_AREA');
    expect(disclose('narrative', { ...ANNING, areaCode: '530112' }, shared)).toBe('OUTSIDE_AREA');
    expect(disclose('narrative', PEOPLE.secretary, shared)).toBe('OUTSIDE_AREA');
  });

  it('shows a protected person no more than the own area would', () => {
    const record: RecordFacts = { ...shared, protections: ['minor'] };
    expect(disclose('name', ANNING, record)).toBe('masked');
    expect(disclose('narrative', { ...ANNING, role: 'community-secretary' }, record)).toBe('PROTECTED');
  });
});

describe('the place of a group dispute', () => {
  const record = recordOfDispute(disputeAt('handle', { scaleCode: '02' }));

  it('is for whoever answers for it, for the office, and for the leaders', () => {
    for (const who of [PEOPLE.mediator, PEOPLE.desk, PEOPLE.leader]) {
      expect(disclose('place', who, record)).toBe('clear');
    }
    for (const who of [PEOPLE.otherMediator, PEOPLE.gridWorker]) {
      expect(disclose('narrative', who, record)).toBe('clear');
      expect(disclose('place', who, record)).toBe('RESTRICTED');
    }
  });

  it('is not kept back of a quarrel between two', () => {
    const plain = recordOfDispute(disputeAt('handle'));
    expect(disclose('place', PEOPLE.otherMediator, plain)).toBe('clear');
  });

  it('is shown to nobody who may not see it otherwise', () => {
    expect(disclose('place', { ...PEOPLE.leader, areaCode: '530181' }, record)).toBe('OUTSIDE_AREA');
  });
});
