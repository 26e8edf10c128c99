import { areaReaches } from '../../domain/areas/area-reaches.js';
import type { Correction } from '../../domain/disputes/correction.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { isRefusal } from '../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { checkReason } from './check-reason.js';
import { settled } from './settle-correction.js';

/** The desk decides on a correction of what the hub owns, or that no platform takes (中心决定更正); always with a reason. */
export async function decideCorrection(
  { id, accepted, reason }: { readonly id: string; readonly accepted: boolean; readonly reason: string },
  by: Actor,
  context: ServiceContext,
): Promise<{ readonly correction: Correction; readonly dispute: Dispute } | Refusal> {
  const fault = checkReason(reason);
  if (fault) return fault;
  const { repositories, clock } = context;
  const outcome = await repositories.corrections.change<Correction | Refusal>(id, (current) => {
    if (!areaReaches(by.areaCode, current.areaCode)) return { result: refuse('not-found', NOT_FOUND) };
    if (current.state === 'sending' || current.state === 'with-platform') {
      return { result: refuse('not-owner', '该项由来源平台决定，请等待其答复。') };
    }
    if (current.state !== 'with-desk') return { result: refuse('already-decided', '该申请已有结论。') };
    const next = settled(current, { accepted, reason: reason.trim() }, by, clock.now());
    return { next, result: next };
  });
  return withDispute(outcome, context);
}

const NOT_FOUND = '没有找到该更正申请。';

/** A correction with the dispute that it is part of. */
async function withDispute(
  outcome: Correction | Refusal | undefined,
  { repositories }: Pick<ServiceContext, 'repositories'>,
): Promise<{ readonly correction: Correction; readonly dispute: Dispute } | Refusal> {
  if (outcome === undefined) return refuse('not-found', NOT_FOUND);
  if (isRefusal(outcome)) return outcome;
  const [dispute] = await repositories.disputes.findShielded([outcome.disputeId]);
  return dispute ? { correction: outcome, dispute } : refuse('not-found', NOT_FOUND);
}
