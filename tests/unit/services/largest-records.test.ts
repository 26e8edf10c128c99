import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/domain/agreements/agreement.js';
import { alarmsAhead } from '../../../src/domain/agreements/alarms.js';
import { AGREEMENT_LIMITS } from '../../../src/domain/agreements/check-draft.js';
import type { MediationSession } from '../../../src/domain/sessions/mediation-session.js';
import { AGREEMENT_RHYTHM } from '../../../src/policy/agreement-rhythm.js';
import { PEOPLE } from '../../kit/people.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

const AT = new Date('2026-11-20T02:00:00Z');
const signs = (count: number): string => '协'.repeat(count);
const many = <One>(count: number, make: (index: number) => One): One[] =>
  Array.from({ length: count }, (_, index) => make(index));
const base = {
  version: 1,
  schemaVersion: 1,
  effects: [],
  areaCode: '530112010-001',
  requestedAs: 'P:the-largest',
};

describe('the largest record that may be made', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub();
  });
  afterAll(() => hub.close());

  it('of an agreement fits into one document', async () => {
    const { clauseSigns, clauses, duties, evidenceSigns, factsSigns, noteSigns, performances, visits } =
      AGREEMENT_LIMITS;
    const full: Agreement = {
      ...base,
      id: 'D:1',
      disputeId: 'D',
      form: 'oral',
      facts: signs(factsSigns),
      clauses: many(clauses, () => ({ text: signs(clauseSigns / clauses) })),
      partyIds: ['D:1', 'D:2'],
      duties: many(duties, (index) => ({
        number: index + 1,
        debtorId: 'D:1',
        creditorId: 'D:2',
        what: signs(evidenceSigns),
        amountFen: 100,
        dueOn: '2026-12-01',
      })),
      readings: [],
      madeOn: '2026-11-20',
      effectiveOn: '2026-11-20',
      signatures: [],
      state: 'late',
      performances: many(performances, (index) => ({
        key: `a-key-of-some-length-${index}`,
        duty: 1,
        amountFen: 1,
        on: '2026-11-21',
        evidence: signs(evidenceSigns),
        by: PEOPLE.mediator,
        at: AT,
      })),
      alarms: [],
      visits: many(visits, (index) => ({
        key: `a-key-of-some-length-${index}`,
        on: '2026-11-21',
        finding: 'partly',
        urged: true,
        note: signs(noteSigns),
        by: PEOPLE.mediator,
      })),
      remedies: many(10, () => ({
        kind: 'suit',
        caseNumber: '(2026)云0112民初12345号',
        filedOn: '2026-11-21',
        note: signs(noteSigns),
        by: PEOPLE.desk,
      })),
      recordedBy: PEOPLE.mediator,
      recordedAt: AT,
    };
    const raised = alarmsAhead({ ...full, performances: [] }, AGREEMENT_RHYTHM).map((alarm) => ({
      ...alarm,
      raisedAt: AT,
    }));
    expect(await hub.services.repositories.agreements.insert({ ...full, alarms: raised })).toBe(true);
  });

  it('of a session fits into one document', async () => {
    const full: MediationSession = {
      ...base,
      id: 'D:1',
      disputeId: 'D',
      mode: 'mediation-room',
      beginsAt: AT,
      place: signs(100),
      attendees: many(60, () => ({
        role: 'kin',
        name: signs(80),
        presence: 'on-site',
        languages: ['cmn', 'ysy', 'bfs', 'bca', 'hmd'],
        agreedBy: ['D:1', 'D:2'],
      })),
      state: 'held',
      statements: many(100, (index) => ({
        key: `a-key-of-some-length-${index}`,
        at: AT,
        partyId: 'D:1',
        text: signs(150),
        confidential: true,
        by: PEOPLE.mediator,
      })),
      held: {
        endedAt: AT,
        languages: ['cmn'],
        readings: many(60, () => ({ partyId: 'D:1', language: 'cmn', confirmed: true })),
        result: 'agreed',
        outcome: signs(2_000),
        by: PEOPLE.mediator,
      },
      recordedBy: PEOPLE.mediator,
      recordedAt: AT,
    };
    expect(await hub.services.repositories.mediationSessions.insert(full)).toBe(true);
  });
});
