import { AREAS } from '../../domain/areas/areas.js';
import { recordVisit } from '../../services/account/record-visit.js';
import type { EventKind } from '../event-kind.js';
import { isOfficeDay } from '../world/is-office-day.js';
import type { World } from '../world/world.js';

const EVERYWHERE = AREAS.map(({ code }) => code);
const MOST_A_DAY = 200;
const NOT_AT_HOME = 0.2;

/** Whom no message reaches somebody of the community goes to see, and tells (上门告知). */
export const visits: EventKind = {
  plan(day, world) {
    if (isOfficeDay(day)) world.plan('goes to tell residents', day, 10 * 60, () => tell(world));
  },
};

async function tell(world: World): Promise<void> {
  const { services } = world.hub;
  const draw = world.draw('visits');
  for (const { id, areaCode } of await services.repositories.notices.inState(
    'visit-due',
    EVERYWHERE,
    MOST_A_DAY,
  )) {
    if (areaCode === undefined || draw.chance(NOT_AT_HOME)) continue;
    const told = await recordVisit(id, world.mediatorFor(areaCode), services);
    world.count('refused' in told ? `refused: ${told.code}` : 'resident told on a visit');
  }
}
