import type { FilingDelivery, FilingEvent } from '../../../src/domain/court/court-filing.js';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import type { Repositories } from '../../../src/store/repositories.js';
import { PEOPLE } from '../../kit/people.js';

/** Puts on file what was filed with the court for a dispute, and the terms that run, with something in every field. */
export async function fileCourtSamples(
  { agreements, mediationSessions, confirmations, courtSessions, statutoryClocks }: Repositories,
  { id: disputeId, areaCode, partyIds }: Dispute,
  at: Date,
): Promise<void> {
  const partyId = String(partyIds[0]);
  const base = { id: `${disputeId}:1`, version: 1, schemaVersion: 1, effects: [], disputeId };
  const delivery: FilingDelivery = {
    state: 'delivered',
    requestedAt: at,
    deliveredAt: at,
    externalId: 'SQ1',
  };
  const events: FilingEvent[] = [
    { sequence: 1, state: 'accepted', at, caseNumber: '(2026)云0112诉前调确1号', note: '已受理。' },
  ];
  await agreements.insert({
    ...base,
    areaCode,
    requestedAs: 'P-mediator:the-first-one',
    form: 'written',
    facts: '水沟堵塞，雨水倒灌。',
    clauses: [{ text: '坡头十二亩归李光明。', ground: 'ownership', cleared: '指收成，不是地。' }],
    partyIds: [partyId],
    duties: [
      {
        number: 1,
        debtorId: partyId,
        creditorId: partyId,
        what: '付清修沟款。',
        amountFen: 860_000,
        dueOn: '2026-12-01',
      },
    ],
    readings: [{ partyId, language: 'ysy', interpreter: '毕小兰' }],
    madeOn: '2026-11-01',
    signatures: [{ partyId, on: '2026-11-01', way: 'fingerprint' }],
    mediatorSignedOn: '2026-11-01',
    sealedOn: '2026-11-01',
    effectiveOn: '2026-11-01',
    state: 'ended',
    performances: [
      {
        key: 'first-payment',
        duty: 1,
        amountFen: 100,
        on: '2026-11-02',
        evidence: '收条',
        by: PEOPLE.desk,
        at,
      },
    ],
    alarms: [{ kind: 'late', on: '2026-12-02', duty: 1, raisedAt: at }],
    visits: [
      {
        key: 'first-visit',
        on: '2026-11-08',
        finding: 'partly',
        urged: true,
        note: '已催。',
        by: PEOPLE.desk,
      },
    ],
    remedies: [
      {
        kind: 'suit',
        caseNumber: '(2026)云0112民初1号',
        filedOn: '2026-11-20',
        note: '立案回执。',
        by: PEOPLE.desk,
      },
    ],
    ended: { how: 'set-aside', reason: '法院撤销。', at, by: PEOPLE.desk },
    recordedBy: PEOPLE.desk,
    recordedAt: at,
  });
  const language = 'ysy';
  await mediationSessions.insert({
    ...base,
    areaCode,
    requestedAs: 'P-mediator:the-first-one',
    mode: 'remote-court',
    courtSessionId: base.id,
    beginsAt: at,
    place: '谷律社区调解室',
    attendees: [
      {
        role: 'party',
        partyId,
        name: '李光明',
        presence: 'video',
        languages: [language],
        agreedBy: [partyId],
      },
    ],
    state: 'held',
    statements: [
      { key: 'said-openly', at, partyId, text: '水沟要通。', confidential: false, by: PEOPLE.desk },
      { key: 'said-to-one', at, partyId, text: '最低三千。', confidential: true, by: PEOPLE.desk },
    ],
    held: {
      endedAt: at,
      languages: [language],
      readings: [{ partyId, language, confirmed: true }],
      result: 'agreed',
      outcome: '达成一致。',
      by: PEOPLE.desk,
    },
    calledOff: { reason: '道路中断。', at, by: PEOPLE.desk },
    recordedBy: PEOPLE.desk,
    recordedAt: at,
  });
  await confirmations.insert({
    ...base,
    agreementId: base.id,
    agreement: {
      dates: { kind: 'oral', madeOn: '2026-11-01' },
      partyIds: [partyId],
      clauses: [{ text: '坡头十二亩归李光明。', ground: 'ownership' }],
    },
    effectiveOn: '2026-11-01',
    term: { counted: '2026-12-01', day: '2026-12-01' },
    state: 'accepted',
    applicants: [{ partyId, agent: { name: '李小明', authority: '授权委托书一份' } }],
    appliedOn: '2026-11-20',
    route: 'platform',
    obstacle: { from: '2026-11-05', to: '2026-11-20', what: '山体滑坡。' },
    caseNumber: '(2026)云0112诉前调确1号',
    delivery,
    events,
  });
  await courtSessions.insert({
    ...base,
    beginsAt: at,
    minutes: 60,
    apart: false,
    presences: [{ partyId, mode: 'equipped-place', place: '谷律社区调解室' }],
    state: 'booked',
    delivery,
    events,
  });
  await statutoryClocks.insert({
    ...base,
    areaCode,
    kind: 'confirmation',
    startedOn: '2026-09-01',
    end: { counted: '2026-10-01', day: '2026-10-08', safeDay: '2026-09-30', missingYear: 2027 },
    doneOn: '2026-09-20',
    state: 'kept',
    warnings: [{ kind: 'ten-days', on: '2026-09-20', raisedAt: at, route: 'paper' }],
  });
}
