import { isRefusal } from '../../domain/disputes/is-refusal.js';
import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { ServiceContext } from '../context.js';
import { samePersons } from './same-persons.js';
import type { Alarm } from './stop-mediation.js';
import { suspendMediation } from './suspend-mediation.js';

/**
 * Stops the mediation of a dispute of which something written down elsewhere tells of danger, and where it is asked for that
 * of all other open disputes of the same people (中止相关调解). One that is part of another stops that.
 */
export async function suspendDisputes(
  { disputeId, ofSamePeople, ...alarm }: Alarm & { disputeId: string; ofSamePeople: boolean },
  context: ServiceContext,
): Promise<void> {
  const { disputes, parties } = context.repositories;
  const dispute = ofSamePeople ? await disputes.find(disputeId) : undefined;
  const own = await parties.findMany(dispute?.partyIds ?? []);
  const same = await Promise.all(own.map((party) => samePersons(party, context.repositories)));
  for (const id of new Set([disputeId, ...same.flat().map((party) => party.disputeId)])) {
    const outcome = await suspendMediation(id, alarm, HUB_ACTOR, context);
    if (isRefusal(outcome) && outcome.see !== undefined) {
      await suspendMediation(outcome.see, alarm, HUB_ACTOR, context);
    }
  }
}
