import type { Actor } from '../../domain/people/actor.js';
import type { Role } from '../../domain/people/role.js';
import { GRIDS, SUBDISTRICT } from './places.js';

const actor = (personId: string, name: string, role: Role, areaCode: string): Actor => ({
  personId,
  name,
  role,
  areaCode,
});

/** Who works in the subdistrict of a simulation, invented (人员). */
export const CAST = {
  desk: actor('sim-desk', '段雪梅', 'desk', SUBDISTRICT),
  leader: actor('sim-leader', '王守成', 'leader', SUBDISTRICT),
  partner: actor('sim-partner', '合作平台', 'partner', SUBDISTRICT),
} as const;

/** Two for each community, and two for the whole, so that somebody is there when one is ill. */
export const MEDIATORS: readonly Actor[] = [
  '毕文华',
  '杨丽琼',
  '李春兰',
  '和建国',
  '普学文',
  '周家顺',
  '罗玉珍',
  '段国富',
  '尹自美',
  '沙志强',
].map((name, index) =>
  actor(
    `sim-mediator-${index + 1}`,
    name,
    'peoples-mediator',
    index < 8 ? `${SUBDISTRICT}-C0${Math.floor(index / 2) + 1}` : SUBDISTRICT,
  ),
);

/** One for each grid. */
export const GRID_WORKERS: readonly Actor[] = GRIDS.map(({ code }, index) =>
  actor(`sim-grid-${index + 1}`, `${'普施沙尹郭高'[index] ?? '何'}艳`, 'grid-worker', code),
);

/** Everybody of the office (全体工作人员). */
export const OFFICE: readonly Actor[] = [CAST.leader, CAST.desk, ...MEDIATORS, ...GRID_WORKERS];
