import { auditedFiling } from '../../domain/court/audited-filing.js';
import { type CourtRefusal, isCourtRefusal, refuseCourt } from '../../domain/court/court-refusal.js';
import type { CourtSession, SessionPresence } from '../../domain/court/court-session.js';
import { isText } from '../../domain/court/is-text.js';
import type { Party } from '../../domain/disputes/party.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { missingConsent } from '../disputes/missing-consent.js';
import { deliverCommand } from '../effects/deliver-command.js';
import { findDisputeForCourt } from './find-dispute-for-court.js';

/** What is asked for. */
export interface SessionWish {
  readonly beginsAt: Date;
  readonly minutes: number;
  readonly apart: boolean;
  readonly presences: readonly SessionPresence[];
}

/** Asks the court's platform for a remote session (预约远程调解); the court says when it is booked. */
export async function bookCourtSession(
  disputeId: string,
  wish: SessionWish,
  by: Actor,
  context: ServiceContext,
): Promise<CourtSession | CourtRefusal> {
  const { repositories, clock } = context;
  const found = await findDisputeForCourt(disputeId, by, context);
  if (isCourtRefusal(found)) return found;
  const now = clock.now();
  const refusal = faultOf(wish, found.parties, now);
  if (refusal) return refusal;
  if ((await missingConsent(found.dispute, found.parties, 'court-transfer', context)).length > 0) {
    return refuseCourt('consent-missing', '当事人不满十四周岁的，须先登记其监护人同意移送法院。');
  }
  const earlier = await repositories.courtSessions.ofDisputes([disputeId]);
  const id = `${disputeId}:${earlier.length + 1}`;
  const key = `session:${id}`;
  const { beginsAt, minutes, apart } = wish;
  const names = new Map(found.parties.map((party) => [party.id, party.name]));
  const presences = wish.presences.map(({ partyId, ...presence }) => ({
    ...presence,
    name: names.get(partyId) ?? '',
  }));
  const session: CourtSession = {
    ...wish,
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    disputeId,
    state: 'asked',
    events: [],
    delivery: { state: 'pending', requestedAt: now },
    effects: [
      deliverCommand.emit(
        { lane: 'court', key, notBefore: now },
        {
          command: {
            kind: 'book-session',
            platform: 'court',
            key,
            disputeId,
            beginsAt,
            minutes,
            apart,
            presences,
          },
        },
      ),
      auditedFiling('CourtSession', id, 'asked', by, now),
    ],
  };
  return (await repositories.courtSessions.insert(session))
    ? session
    : refuseCourt('already-open', '刚刚有人为该纠纷预约了远程调解，请刷新后再办理。');
}

function faultOf(wish: SessionWish, parties: readonly Party[], now: Date): CourtRefusal | undefined {
  const { beginsAt, minutes, presences } = wish;
  if (!(beginsAt > now) || !Number.isInteger(minutes) || minutes < 15 || minutes > 480) {
    return refuseCourt('invalid-input', '远程调解须约在将来，时长为 15 至 480 分钟。');
  }
  const ids = presences.map(({ partyId }) => partyId);
  const taking = parties.filter(({ id }) => ids.includes(id));
  const bothSides = ['applicant', 'respondent'].every((side) => taking.some((party) => party.side === side));
  if (taking.length !== ids.length || !bothSides) {
    return refuseCourt('invalid-input', '参加人须是本纠纷的当事人，双方至少各一人，每人只列一次。');
  }
  return presences.every(({ mode, place }) => mode === 'video' || (place !== undefined && isText(place, 100)))
    ? undefined
    : refuseCourt('invalid-input', '不用自己的设备参加的，须写明设备点或现场的地点。');
}
