import type { Actor } from '../../domain/people/actor.js';
import { acknowledgeNotices } from '../../services/people/notices/acknowledge-notices.js';
import { inboxesOf } from '../../services/people/notices/notice-readers.js';
import type { EventKind } from '../event-kind.js';
import { OFFICE } from '../world/cast.js';
import { isOfficeDay } from '../world/is-office-day.js';
import type { World } from '../world/world.js';

const READS_A_DAY = 0.75;
const MOST = 100;

/** People of the office read what they were told, on most mornings (阅知提醒); what nobody has read in time rises. */
export const inboxes: EventKind = {
  plan(day, world) {
    if (isOfficeDay(day)) world.plan('inboxes are read', day, 8 * 60 + 40, () => readAll(world));
  },
};

async function readAll(world: World): Promise<void> {
  const draw = world.draw('inboxes');
  const readers = OFFICE.filter(({ personId }) => draw.chance(READS_A_DAY) && !world.ill.has(personId));
  await Promise.all(readers.map((reader) => read(reader, world)));
}

async function read(reader: Actor, world: World): Promise<void> {
  const { services } = world.hub;
  const page = await services.repositories.staffNotices.page(inboxesOf(reader), undefined, MOST);
  const unseen = page.filter(({ state }) => state === 'unseen');
  if (unseen.length === 0) return;
  const ids = unseen.map(({ id }) => id);
  const seen = await acknowledgeNotices(ids, reader, services);
  if ('refused' in seen) return world.count(`refused: ${seen.code}`);
  for (const { key, seen: act } of seen) {
    if (!act) continue;
    world.count('notice seen');
    if (!world.seenOccasions.has(key)) world.seenOccasions.set(key, act.at);
  }
}
