import { isOver, type JudicialConfirmation } from '../../domain/court/confirmation.js';
import { courtClocks } from '../../domain/court/court-clocks.js';
import { type ClockFacts, clockState, type StatutoryClock } from '../../domain/court/statutory-clock.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { ServiceContext } from '../context.js';
import type { ClocksOf } from '../effects/keep-clocks.js';
import { withOccasions } from '../effects/tell-staff.js';
import { clockOccasions } from './clock-occasions.js';
import { withClockDue } from './with-clock-due.js';

/** Brings the statutory clocks of a hand-over or a confirmation in step with its facts (登记法定期限). Again changes nothing. */
export async function keepStatutoryClocks(of: ClocksOf, context: ServiceContext): Promise<void> {
  const { repositories, clock } = context;
  const today = dayInShanghai(clock.now());
  if ('handOver' in of) {
    const mediation = await repositories.courtMediations.find(of.handOver);
    const dispute = await repositories.disputes.find(of.handOver.split(':')[0] ?? '');
    const receivedAt = dispute?.handOver?.deliveredAt ?? mediation?.events[0]?.at;
    if (!dispute || !receivedAt) return;
    const facts = courtClocks(dayInShanghai(receivedAt), mediation?.events ?? [], today);
    for (const one of facts) await keep(of.handOver, one, dispute, context);
    return;
  }
  const confirmation = await repositories.confirmations.find(of.confirmation);
  const dispute = confirmation && (await repositories.disputes.find(confirmation.disputeId));
  if (dispute) await keep(confirmation.id, confirmationClock(confirmation), dispute, context);
}

function confirmationClock(confirmation: JudicialConfirmation): ClockFacts {
  const { effectiveOn, term, delivery, route, appliedOn } = confirmation;
  const deliveredOn = delivery?.deliveredAt && dayInShanghai(delivery.deliveredAt);
  // What the platform has not got was not asked for in time, whatever was decided here.
  const doneOn = route === 'paper' ? appliedOn : deliveredOn;
  return {
    kind: 'confirmation',
    startedOn: effectiveOn,
    end: term,
    ...(doneOn === undefined ? {} : { doneOn }),
    ...(isOver(confirmation) ? { dropped: true } : {}),
  };
}

async function keep(
  subject: string,
  facts: ClockFacts,
  { id: disputeId, areaCode }: Dispute,
  { repositories, clock }: ServiceContext,
): Promise<void> {
  const now = clock.now();
  const id = `${subject}:${facts.kind}`;
  const state = clockState(facts, dayInShanghai(now));
  const first: StatutoryClock = {
    ...facts,
    id,
    version: 0,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    disputeId,
    areaCode,
    state,
    warnings: [],
  };
  const isNew = withOccasions(withClockDue(first, now), clockOccasions(first, undefined, now));
  if (await repositories.statutoryClocks.insert(isNew)) return;
  await repositories.statutoryClocks.change(
    id,
    ({ doneOn: _done, stopped: _stopped, dropped: _dropped, ...known }) => {
      const next = withClockDue({ ...known, ...facts, areaCode, state }, now);
      return { next: withOccasions(next, clockOccasions(next, known, now)), result: undefined };
    },
  );
}
