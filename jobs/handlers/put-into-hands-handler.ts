import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import { ownerOf } from '../../src/domain/people/owner-of.js';
import type { ServiceContext } from '../../src/services/context.js';
import { assignDispute } from '../../src/services/disputes/assign-dispute.js';
import { OFFICE_DESK } from '../../src/services/disputes/office-desk.js';
import { putIntoHands } from '../../src/services/effects/put-into-hands.js';
import type { EffectHandler } from '../effect-handler.js';

/** Puts disputes into the hands of whoever leads their mediation (变更承办人). A case that was closed meanwhile stays as it is. */
export const putIntoHandsHandler = (context: ServiceContext): EffectHandler => ({
  kind: putIntoHands.name,
  replayClass: () => 'keyed',
  async run(effect) {
    const { disputeId, by, owner: given } = putIntoHands.payloadOf(effect);
    const dispute = await context.repositories.disputes.find(disputeId);
    // What goes back to the desk goes back to whichever office is answerable by now.
    const office = dispute?.routing?.office;
    const owner = given.personId === OFFICE_DESK.personId && office ? ownerOf(office) : given;
    if (!dispute || dispute.step === 'closed' || dispute.owner.personId === owner.personId) {
      return { outcome: 'done' };
    }
    const outcome = await assignDispute(disputeId, { owner }, by, context);
    return isRefusal(outcome) ? { outcome: 'park', cause: outcome.code } : { outcome: 'done' };
  },
});
