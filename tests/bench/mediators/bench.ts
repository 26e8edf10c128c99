import { AREAS } from '../../../src/domain/areas/areas.js';
import { CASE_LEVELS } from '../../../src/domain/mediators/case-level.js';
import type { MediationCase } from '../../../src/domain/mediators/mediation-case.js';
import type { MediatorCandidate } from '../../../src/domain/mediators/mediator-candidate.js';
import { MediatorRoster } from '../../../src/domain/mediators/mediator-roster.js';
import { LANGUAGE_LEVELS, type SpokenLanguage } from '../../../src/domain/mediators/spoken-language.js';
import { MEDIATOR_ROLES } from '../../../src/domain/people/mediator-roles.js';
import { Random } from '../merge/random.js';
import { naiveRanking } from './naive-peer.js';

const SEED = 20_261_127;
const PEOPLE = 2_000;
const CASES = 10_000;
/** The naive way takes too long for all of them; its time is extrapolated. */
const NAIVE_CASES = 100;
const PLACES = 10;

const CODES = ['cmn', 'ysy', 'iii', 'bfs', 'lis'];
const VARIETIES = ['谷律', '妥吉', '龙潭'];
const CATEGORIES = ['0101', '0102', '0201', '0202', '0299', '0804', '0901', '0902', '09', '02'];

/** Measures the ranking of mediators for many open cases, beside the same rules written naively. */
export async function run(print: (line: string) => void): Promise<void> {
  const random = new Random(SEED);
  const people = Array.from({ length: PEOPLE }, (_, n) => somebody(n, random));
  const cases = Array.from({ length: CASES }, () => someCase(random));
  print(`${PEOPLE} people, ${CASES} open cases, ${PLACES} places each, seed ${SEED}`);

  const times = [1, 2, 3].map(() =>
    seconds(() => {
      const roster = new MediatorRoster(people);
      for (const one of cases) roster.rank(one, PLACES);
    }),
  );
  const ours = Math.min(...times);
  const naive = seconds(() => {
    for (const one of cases.slice(0, NAIVE_CASES)) naiveRanking(people, one);
  });
  const naiveAll = (naive * CASES) / NAIVE_CASES;
  const all = times.map((time) => time.toFixed(2)).join(', ');
  print(`ours:   ${ours.toFixed(2)} s of one processor, the best of ${all} (aim: under 2 s)`);
  print(
    `naive:  ${naiveAll.toFixed(1)} s, extrapolated from ${NAIVE_CASES} cases; ${(naiveAll / ours).toFixed(0)} times ours`,
  );

  const roster = new MediatorRoster(people);
  const differ = cases.slice(0, NAIVE_CASES).filter((one) => {
    const places = roster.rank(one, PLACES).places.map(({ personId }) => personId);
    return places.join() !== naiveRanking(people, one).slice(0, PLACES).join();
  });
  print(`places that differ between the two, in ${NAIVE_CASES} cases: ${differ.length}`);
  if (differ.length > 0) throw new Error('the two rank differently');
}

/** Of the processor, so that what else the machine does is not counted. */
function seconds(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

const area = (random: Random): string => random.pick(AREAS).code;

function languages(random: Random, most: number): SpokenLanguage[] {
  return Array.from({ length: random.whole(1, most) }, () => {
    const language = { code: random.pick(CODES), level: random.pick(LANGUAGE_LEVELS) };
    return random.chance(0.25) ? language : { ...language, variety: random.pick(VARIETIES) };
  });
}

function somebody(n: number, random: Random): MediatorCandidate {
  const ended = random.whole(0, 29);
  return {
    personId: `P-${n}`,
    seats: [{ role: random.pick(MEDIATOR_ROLES), areaCode: area(random) }],
    homeAreaCode: area(random),
    languages: languages(random, 3),
    specialities: [random.pick(CATEGORIES)],
    absences: random.chance(0.1) ? [{ from: '2026-11-20', until: '2026-11-30' }] : [],
    record: { ended, succeeded: random.whole(0, ended) },
    load: random.whole(0, 11),
    mostCases: 10,
  };
}

function someCase(random: Random): MediationCase {
  return {
    areaCode: area(random),
    categoryCode: random.pick(CATEGORIES),
    level: random.pick(CASE_LEVELS),
    on: '2026-11-23',
    parties: ['D:1', 'D:2'].map((partyId) => ({ partyId, languages: languages(random, 2) })),
    conflicts: [{ personId: `P-${random.whole(0, PEOPLE - 1)}`, kind: 'kin' }],
    refusedIds: [`P-${random.whole(0, PEOPLE - 1)}`],
  };
}
