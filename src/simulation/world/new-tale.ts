import type { IsoDate } from '../../domain/law/iso-date.js';
import type { Draw } from './draw.js';
import { GRIDS } from './places.js';
import { QUARRELS } from './quarrels.js';
import type { Tale } from './tale.js';
import { villager } from './villagers.js';
import type { World } from './world.js';

const ADULT = { from: 19, to: 82 };

/** Two people fall out (发生纠纷). */
export function newTale(world: World, happenedOn: IsoDate, draw: Draw): Tale {
  const someone = () => {
    world.villagers += 1;
    return villager(world.villagers, draw.int(ADULT.from, ADULT.to), draw);
  };
  const { code, name } = draw.pick(GRIDS);
  const tale: Tale = {
    number: world.tales.length + 1,
    quarrel: draw.pick(QUARRELS),
    gridCode: code,
    address: `${name.slice(0, 2)}村${draw.int(1, 240)}号`,
    longitude: round(102.4 + draw.int(0, 900) / 10_000),
    latitude: round(25.02 + draw.int(0, 900) / 10_000),
    happenedOn,
    applicant: someone(),
    respondent: someone(),
    reports: [],
    said: [],
    unkept: [],
    visits: 0,
  };
  world.tales.push(tale);
  return tale;
}

const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;
