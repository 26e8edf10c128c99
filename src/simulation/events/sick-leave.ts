import type { Actor } from '../../domain/people/actor.js';
import { addDays } from '../../domain/time/add-days.js';
import { assignDispute } from '../../services/disputes/assign-dispute.js';
import type { EventKind } from '../event-kind.js';
import { CAST, MEDIATORS } from '../world/cast.js';
import type { World } from '../world/world.js';

/** Each is ill about three times a year. */
const ILL_A_DAY = 3 / 365;

/** Mediators fall ill, and the desk puts their cases into other hands (病假改派). */
export const sickLeave: EventKind = {
  plan(day, world) {
    const draw = world.draw('sick leave');
    for (const mediator of MEDIATORS) {
      const length = draw.int(2, 12);
      if (!draw.chance(ILL_A_DAY) || world.ill.has(mediator.personId)) continue;
      world.plan('mediator falls ill', day, 7 * 60, () => fallIll(mediator, world));
      world.plan('mediator is back', addDays(day, length), 7 * 60, async () => {
        world.ill.delete(mediator.personId);
      });
    }
  },
};

async function fallIll(mediator: Actor, world: World): Promise<void> {
  world.ill.add(mediator.personId);
  const owner = world.mediatorFor(mediator.areaCode);
  for (const tale of world.tales) {
    if (tale.mediator?.personId !== mediator.personId || tale.disputeId === undefined || tale.isClosed)
      continue;
    const assigned = await assignDispute(tale.disputeId, { owner }, CAST.desk, world.hub.services);
    if ('refused' in assigned) continue;
    tale.mediator = owner;
    world.count('case put into other hands');
  }
}
