import { auditedFiling } from '../../domain/court/audited-filing.js';
import { type CourtRefusal, isCourtRefusal, refuseCourt } from '../../domain/court/court-refusal.js';
import type { CourtSession } from '../../domain/court/court-session.js';
import { isText } from '../../domain/court/is-text.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { findDisputeForCourt } from './find-dispute-for-court.js';
import { withdrawalEffect } from './withdrawal-effect.js';

/** Calls a remote session off (取消远程调解); it is off when the court says so. */
export async function cancelCourtSession(
  id: string,
  reason: string,
  by: Actor,
  context: ServiceContext,
): Promise<CourtSession | CourtRefusal> {
  const { repositories, clock } = context;
  const known = await repositories.courtSessions.find(id);
  if (!known) return refuseCourt('not-found', '没有找到该远程调解。');
  const found = await findDisputeForCourt(known.disputeId, by, context, 'any');
  if (isCourtRefusal(found)) return found;
  if (!isText(reason, 500)) return refuseCourt('invalid-input', '取消理由须为 1 至 500 字。');
  const now = clock.now();
  const outcome = await repositories.courtSessions.change<CourtSession | CourtRefusal>(id, (current) => {
    if (!['asked', 'booked'].includes(current.state)) {
      return { result: refuseCourt('wrong-state', '该远程调解已经召开或取消。') };
    }
    const next: CourtSession = {
      ...current,
      effects: [
        ...current.effects,
        withdrawalEffect(`session:${id}`, reason, now),
        auditedFiling('CourtSession', id, 'cancel-asked', by, now),
      ],
    };
    return { next, result: next };
  });
  return outcome ?? refuseCourt('not-found', '没有找到该远程调解。');
}
