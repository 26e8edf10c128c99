import { PROTECTIONS } from '../../domain/disputes/protection.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { Draw } from './draw.js';
import { type Guarded, guardedHouse, guardedVillager, QUARREL_OF } from './guarded.js';
import { GRIDS } from './places.js';
import { QUARRELS } from './quarrels.js';
import type { Tale } from './tale.js';
import { villager } from './villagers.js';
import type { World } from './world.js';

const SOMEBODY_GUARDED = 0.07;
const ADULT = { from: 19, to: 82 };

/** Two people fall out (发生纠纷). */
export function newTale(world: World, happenedOn: IsoDate, draw: Draw): Tale {
  const someone = () => {
    world.villagers += 1;
    return villager(world.villagers, draw.int(ADULT.from, ADULT.to), draw);
  };
  const { code, name } = draw.pick(GRIDS);
  const guarded = guardedPerson(world);
  const village = name.slice(0, 2);
  const tale: Tale = {
    number: world.tales.length + 1,
    line: world.agenda.line,
    quarrel: guarded ? QUARREL_OF[guarded.why] : draw.pick(QUARRELS),
    gridCode: code,
    address: guarded ? guardedHouse(village, draw.int(1, 240)) : `${village}村${draw.int(1, 240)}号`,
    longitude: round(102.4 + draw.int(0, 900) / 10_000),
    latitude: round(25.02 + draw.int(0, 900) / 10_000),
    happenedOn,
    applicant: guarded?.who ?? someone(),
    respondent: someone(),
    ...(guarded ? { guarded } : {}),
    reports: [],
    said: [],
    unkept: [],
    visits: 0,
  };
  world.tales.push(tale);
  return tale;
}

/** Now and then one of the two is a child, or was beaten. */
function guardedPerson(world: World): Guarded | undefined {
  const draw = world.draw('guarded');
  if (!draw.chance(SOMEBODY_GUARDED)) return undefined;
  world.villagers += 1;
  const why = draw.pick(PROTECTIONS);
  return { who: guardedVillager(world.villagers, why, draw), why, toldIn: new Set() };
}

const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;
