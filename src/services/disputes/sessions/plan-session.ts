import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { refuseMerged } from '../../../domain/disputes/refuse-merged.js';
import { refuseSuspended } from '../../../domain/disputes/refuse-suspended.js';
import { SCHEMA_VERSION } from '../../../domain/effects/schema-version.js';
import type { Actor } from '../../../domain/people/actor.js';
import { auditedSession } from '../../../domain/sessions/audited-session.js';
import { checkSession, type PlannedSession } from '../../../domain/sessions/check-session.js';
import type { MediationSession } from '../../../domain/sessions/mediation-session.js';
import type { ServiceContext } from '../../context.js';
import { workedCase } from '../worked-case.js';

/**
 * Plans a mediation session (安排调解会). One that is held with the court joins what is booked on the court's platform.
 *
 * @param requestKey chosen by the caller; the same key plans once, however often it is sent
 */
export async function planSession(
  disputeId: string,
  planned: PlannedSession,
  requestKey: string,
  by: Actor,
  context: ServiceContext,
): Promise<MediationSession | Refusal> {
  const { repositories, clock } = context;
  if (!/^[\w-]{8,64}$/.test(requestKey)) return refuse('invalid-input', '请求编号不符合要求。');
  const dispute = await workedCase(disputeId, by, context);
  if (isRefusal(dispute)) return dispute;
  const requestedAs = `${by.personId}:${requestKey}`;
  const earlier = await repositories.mediationSessions.ofDisputes([disputeId]);
  const known = earlier.find((one) => one.requestedAs === requestedAs);
  if (known) return known;
  const stopped = dispute.mergedInto ? refuseMerged(dispute) : refuseSuspended(dispute);
  if (stopped) return stopped;
  const fault = checkSession(planned, await repositories.parties.findMany(dispute.partyIds));
  if (fault) return fault;
  const { courtSessionId } = planned;
  const court = courtSessionId && (await repositories.courtSessions.find(courtSessionId));
  const isThere = court && court.disputeId === disputeId && ['booked', 'held'].includes(court.state);
  if (courtSessionId !== undefined && !isThere) {
    return refuse('invalid-input', '所关联的远程调解不属于本纠纷，或法院尚未排期。');
  }
  const now = clock.now();
  const session: MediationSession = {
    ...planned,
    id: `${disputeId}:${earlier.length + 1}`,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    disputeId,
    areaCode: dispute.areaCode,
    requestedAs,
    state: 'planned',
    statements: [],
    recordedBy: by,
    recordedAt: now,
    effects: [],
  };
  const next = { ...session, effects: [auditedSession({ ...session, version: 0 }, 'planned', by, now)] };
  return (await repositories.mediationSessions.insert(next))
    ? next
    : refuse('stale-revision', '刚刚有人为该纠纷安排了调解会，请刷新后再办理。');
}
