import type { FilingDelivery, FilingEvent } from '../../../src/domain/court/court-filing.js';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import type { Repositories } from '../../../src/store/repositories.js';

/** Puts on file what was filed with the court for a dispute, and the terms that run, with something in every field. */
export async function fileCourtSamples(
  { confirmations, courtSessions, statutoryClocks }: Repositories,
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
  await confirmations.insert({
    ...base,
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
