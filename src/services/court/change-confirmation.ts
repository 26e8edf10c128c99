import { auditedFiling } from '../../domain/court/audited-filing.js';
import type { JudicialConfirmation } from '../../domain/court/confirmation.js';
import { type CourtRefusal, isCourtRefusal, refuseCourt } from '../../domain/court/court-refusal.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { CLOCK_LANE, keepClocks } from '../effects/keep-clocks.js';
import { findDisputeForCourt } from './find-dispute-for-court.js';

/** Changes a confirmation by a person's decision (变更司法确认), with its clocks and the entry in the audit log. */
export async function changeConfirmation(
  id: string,
  detail: string,
  decide: (current: JudicialConfirmation) => JudicialConfirmation | CourtRefusal,
  by: Actor,
  context: ServiceContext,
): Promise<JudicialConfirmation | CourtRefusal> {
  const { repositories, clock } = context;
  const known = await repositories.confirmations.find(id);
  if (!known) return refuseCourt('not-found', '没有找到该司法确认。');
  const found = await findDisputeForCourt(known.disputeId, by, context, 'any');
  if (isCourtRefusal(found)) return found;
  const now = clock.now();
  const outcome = await repositories.confirmations.change<JudicialConfirmation | CourtRefusal>(
    id,
    (current) => {
      const decided = decide(current);
      if (isCourtRefusal(decided)) return { result: decided };
      const next: JudicialConfirmation = {
        ...decided,
        effects: [
          ...decided.effects,
          keepClocks.emit({ lane: CLOCK_LANE, key: detail, notBefore: now }, { confirmation: id }),
          auditedFiling('JudicialConfirmation', id, detail, by, now),
        ],
      };
      return { next, result: next };
    },
  );
  return outcome ?? refuseCourt('not-found', '没有找到该司法确认。');
}
