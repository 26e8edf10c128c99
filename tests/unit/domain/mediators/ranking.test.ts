import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREAS } from '../../../../src/domain/areas/areas.js';
import { CASE_LEVELS } from '../../../../src/domain/mediators/case-level.js';
import { CONFLICT_KINDS } from '../../../../src/domain/mediators/conflict.js';
import type { MediationCase } from '../../../../src/domain/mediators/mediation-case.js';
import type { MediatorCandidate } from '../../../../src/domain/mediators/mediator-candidate.js';
import { MediatorRoster } from '../../../../src/domain/mediators/mediator-roster.js';
import type { Place } from '../../../../src/domain/mediators/place.js';
import { planTeam } from '../../../../src/domain/mediators/plan-team.js';
import { reasonsOfPlace } from '../../../../src/domain/mediators/reasons-of-place.js';
import { LANGUAGE_LEVELS, type SpokenLanguage } from '../../../../src/domain/mediators/spoken-language.js';
import { ENOUGH, understandingOf } from '../../../../src/domain/mediators/understanding.js';
import { whyNotMediator } from '../../../../src/domain/mediators/why-not-mediator.js';
import { MEDIATOR_ROLES } from '../../../../src/domain/people/mediator-roles.js';
import { candidate, matter } from './candidates.js';

const area = fc.constantFrom(...AREAS.map(({ code }) => code));
const category = fc.constantFrom('01', '02', '0201', '0202', '0901', '0902');
const personId = fc.constantFrom(...Array.from({ length: 12 }, (_, n) => `P-${n}`));
const language: fc.Arbitrary<SpokenLanguage> = fc
  .record({
    code: fc.constantFrom('cmn', 'ysy', 'bfs'),
    variety: fc.constantFrom(undefined, undefined, '谷律', '古律', '妥吉'),
    level: fc.constantFrom(...LANGUAGE_LEVELS),
  })
  .map(({ variety, ...rest }) => (variety === undefined ? rest : { ...rest, variety }));
const languages = fc.array(language, { maxLength: 2 });
const anybody: fc.Arbitrary<MediatorCandidate> = fc.record({
  personId,
  seats: fc.array(
    fc.record({
      role: fc.constantFrom(...MEDIATOR_ROLES),
      areaCode: fc.oneof(area, fc.constant('530112010')),
    }),
    { maxLength: 2 },
  ),
  homeAreaCode: area,
  languages,
  specialities: fc.array(category, { maxLength: 2 }),
  absences: fc.constantFrom<MediatorCandidate['absences']>(
    [],
    [],
    [{ from: '2026-11-20', until: '2026-11-23' }],
    [{ from: '2026-11-24', until: '2026-11-30' }],
  ),
  record: fc.record({ ended: fc.constant(9), succeeded: fc.nat(9) }),
  load: fc.nat(9),
  mostCases: fc.constantFrom(3, 10),
});
const roster = fc.uniqueArray(anybody, { maxLength: 9, selector: (one) => one.personId });
const anyCase: fc.Arbitrary<MediationCase> = fc.record({
  areaCode: area,
  categoryCode: category,
  level: fc.constantFrom(...CASE_LEVELS),
  on: fc.constant('2026-11-23'),
  parties: fc
    .array(languages, { maxLength: 3 })
    .map((all) => all.map((spoken, index) => ({ partyId: `D:${index + 1}`, languages: spoken }))),
  conflicts: fc.array(fc.record({ personId, kind: fc.constantFrom(...CONFLICT_KINDS) }), { maxLength: 2 }),
  refusedIds: fc.array(personId, { maxLength: 2 }),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What makes two places equal before their loads are looked at. */
const merits = (place: Place, parties: MediationCase['parties']) =>
  JSON.stringify([
    parties.map(({ partyId }, n) => [partyId, place.understanding[n]]).sort(),
    place.closeness,
    place.category,
  ]);

/** Ten thousand cases of some twenty promises: `expect` would take longer than the rules do. */
function must(holds: boolean, promise: string): void {
  if (!holds) throw new Error(promise);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const ids = (all: readonly { readonly personId: string }[]): string[] => all.map((one) => one.personId);

describe('ranking mediators', () => {
  it('keeps every promise in ten thousand cases', () => {
    fc.assert(
      fc.property(roster, anyCase, fc.nat(), (people, asked, turn) => {
        const { places, considered } = new MediatorRoster(people).rank(asked, 50);
        const free = people.filter((person) => whyNotMediator(person, asked).length === 0);
        must(
          same(ids(places).sort(), ids(free).sort()),
          'who no hard rule keeps away is ranked, nobody else',
        );
        must(considered === free.length, 'all of them are counted');

        const bound = 1.5 * (sum(free.map(({ load }) => load)) / (free.length || 1));
        for (const [index, place] of places.entries()) {
          const behind = places.slice(index + 1).filter(({ load }) => place.load > bound && load <= bound);
          const isFair = behind.every((one) => merits(one, asked.parties) !== merits(place, asked.parties));
          must(isFair, 'nobody above 1.5 times the mean load stands before an equal who is not');
          const above = places[index - 1];
          const isNoWorse = place.understanding.every((grade, n) => grade >= (above?.understanding[n] ?? 9));
          must(
            !above || !isNoWorse || same(above.understanding, place.understanding),
            'language comes first',
          );
          const reasons = reasonsOfPlace(place, asked.parties);
          must(reasons.length === (above ? 6 : 5) && !reasons.includes(''), 'a reason for each place');
        }

        const turned = <One>(all: readonly One[]): One[] => {
          const from = all.length === 0 ? 0 : turn % all.length;
          return [...all.slice(from), ...all.slice(0, from)].reverse();
        };
        const other = { ...asked, parties: turned(asked.parties), refusedIds: turned(asked.refusedIds) };
        const again = new MediatorRoster(turned(people)).rank(other, 50).places;
        const plan = planTeam(places, asked.parties);
        must(same(ids(again), ids(places)), 'the order of what is given changes no place');
        must(same(planTeam(again, other.parties).seats, plan.seats), 'nor who sits where');
        must(
          same(new MediatorRoster(people).rank(asked, 2).places, places.slice(0, 2)),
          'nor does a short list',
        );

        const { seats, missing, help, unmet } = plan;
        must(new Set(ids(seats)).size === seats.length, 'nobody takes two roles');
        must(
          same([...seats.map(({ role }) => role), ...missing].sort(), [...MEDIATOR_ROLES].sort()),
          'three roles',
        );
        const rolesOf = new Map(places.map((place) => [place.personId, place.roles]));
        must(
          seats.every((seat) => rolesOf.get(seat.personId)?.includes(seat.role)),
          'each in a role of his or hers',
        );
        const spare = places.filter((place) => !ids(seats).includes(place.personId));
        must(
          !spare.some(({ roles }) => roles.some((role) => missing.includes(role))),
          'no role is left empty',
        );

        const isLost = places[0]?.understanding.some((grade) => grade < ENOUGH) ?? false;
        must(
          help.length > 0 === isLost,
          'help is proposed just where the first understands somebody too little',
        );
        const unserved = asked.parties.filter(
          ({ languages: spoken }) =>
            spoken.length > 0 && !free.some((one) => understandingOf(one.languages, spoken) >= ENOUGH),
        );
        must(unmet.length > 0 === unserved.length > 0, 'unmet is what nobody speaks well enough');
      }),
      { numRuns: 10_000, seed: 20261127 },
    );
  }, 120_000);

  it('spreads a wave of like cases: nobody is given one above the bound while an equal is below it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(6), { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        (loads, cases) => {
          const now = [...loads];
          for (let n = 0; n < cases; n += 1) {
            const people = now.map((load, index) => candidate(`P-${index}`, { load, mostCases: 1_000 }));
            const [first] = new MediatorRoster(people).rank(matter(), 1).places;
            const mean = sum(now) / now.length;
            const chosen = now[Number(first?.personId.slice(2))] ?? Number.NaN;
            expect(chosen <= 1.5 * mean || now.every((load) => load > 1.5 * mean)).toBe(true);
            now[Number(first?.personId.slice(2))] = chosen + 1;
          }
          const mean = sum(now) / now.length;
          const given = now.filter((load, index) => load > (loads[index] ?? 0));
          expect(Math.max(...given)).toBeLessThanOrEqual(1.5 * mean + 1);
        },
      ),
      { numRuns: 200, seed: 20261127 },
    );
  });
});
