import type { CourtEvent } from '../../domain/court/court-mediation.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { ServiceContext } from '../context.js';

/**
 * Enters in a dispute what the court said (法院进展回写). An event that is not later than what is known, by the
 * court's own count, changes nothing: the end that was reached stays the end.
 */
export async function noteCourtProgress(
  { disputeId, event, handOver: key }: { disputeId: string; event: CourtEvent; handOver?: string },
  { repositories }: ServiceContext,
): Promise<void> {
  const { sequence, status, at, caseNumber } = event;
  await repositories.disputes.change(disputeId, (current) => {
    const { handOver } = current;
    if (key !== undefined && handOver?.key !== key) return { result: undefined };
    if (current.court && current.court.sequence >= sequence) return { result: undefined };
    const known = caseNumber ?? current.court?.caseNumber;
    const court = { sequence, status, at, ...(known === undefined ? {} : { caseNumber: known }) };
    const isOver = handOver && status === 'withdrawn';
    const next = recordEvent(
      { ...current, court, ...(isOver ? { handOver: { ...handOver, state: 'withdrawn' } } : {}) },
      { action: 'court-progress', status, ...(caseNumber === undefined ? {} : { caseNumber }) },
      HUB_ACTOR,
      at,
    );
    return { next, result: undefined };
  });
}
