import { saidByCourt } from '../../domain/authority/said-by-court.js';
import { addCourtEvent } from '../../domain/court/add-court-event.js';
import type { CourtEvent, CourtMediation } from '../../domain/court/court-mediation.js';
import type { Effect } from '../../domain/effects/effect.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { CourtProgress } from '../../domain/platforms/platform-report.js';
import type { ServiceContext } from '../context.js';
import { stateFields } from '../disputes/authority/state-fields.js';
import { CLOCK_LANE, keepClocks } from '../effects/keep-clocks.js';
import { tellDispute } from '../effects/tell-dispute.js';
import type { Application } from '../inbox/application.js';

/**
 * Files what the court said about a hand-over (法院进展入卷), by its sequence number, and passes it on to the
 * dispute. Late, early and repeated numbers end in the same state.
 */
export async function fileCourtProgress(
  report: CourtProgress,
  context: ServiceContext,
): Promise<Application> {
  const { repositories, clock } = context;
  const { handOverKey, externalId, sequence, status, occurredAt, caseNumber, note } = report;
  const { ending, phase, extendedTo } = report;
  const dispute = await repositories.disputes.find(handOverKey.split(':')[0] ?? '');
  if (dispute?.handOver?.key !== handOverKey) {
    return { applied: false, reason: `no such hand-over: ${handOverKey}` };
  }
  await stateFields(dispute.id, saidByCourt(report), context);
  const now = clock.now();
  const event: CourtEvent = {
    sequence,
    status,
    at: occurredAt,
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(note === undefined ? {} : { note }),
    ...(ending === undefined ? {} : { ending }),
    ...(phase === undefined ? {} : { phase }),
    ...(extendedTo === undefined ? {} : { extendedTo }),
  };
  const tell: Effect = tellDispute.emit(
    { lane: 'dispute', key: String(sequence), notBefore: now },
    { disputeId: dispute.id, event, handOver: handOverKey },
  );
  const clocks: Effect = keepClocks.emit(
    { lane: CLOCK_LANE, key: String(sequence), notBefore: now },
    { handOver: handOverKey },
  );
  const first: CourtMediation = {
    id: handOverKey,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [tell, clocks],
    disputeId: dispute.id,
    externalId,
    events: [event],
    asOf: now,
  };
  if (await repositories.courtMediations.insert(first)) return { applied: true };
  await repositories.courtMediations.change(handOverKey, (current) => {
    const events = addCourtEvent(current.events, event);
    if (!events) return { result: undefined };
    return {
      next: { ...current, events, asOf: now, effects: [...current.effects, tell, clocks] },
      result: undefined,
    };
  });
  return { applied: true };
}
