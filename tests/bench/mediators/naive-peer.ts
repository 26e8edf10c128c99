import { areaReaches } from '../../../src/domain/areas/area-reaches.js';
import { languageScore } from '../../../src/domain/mediators/language-score.js';
import type { MediationCase } from '../../../src/domain/mediators/mediation-case.js';
import type { MediatorCandidate } from '../../../src/domain/mediators/mediator-candidate.js';
import {
  categoryOf,
  closenessOf,
  isStrainedAt,
  recordBand,
} from '../../../src/domain/mediators/soft-criteria.js';
import { understandingOf } from '../../../src/domain/mediators/understanding.js';
import { whyNotMediator } from '../../../src/domain/mediators/why-not-mediator.js';

/** The same rules written down as one would first: every person looked at for every case, then all of them sorted. */
export function naiveRanking(people: readonly MediatorCandidate[], matter: MediationCase): string[] {
  const free = people.filter(
    (person) =>
      person.seats.some(({ areaCode }) => areaReaches(areaCode, matter.areaCode)) &&
      whyNotMediator(person, matter).length === 0,
  );
  const mean = free.reduce((sum, { load }) => sum + load, 0) / free.length;
  const graded = free.map((person) => ({
    person,
    grades: matter.parties.map(({ languages }) => understandingOf(person.languages, languages)),
  }));
  const best = matter.parties.map((_, party) => Math.max(...graded.map(({ grades }) => grades[party] ?? 0)));
  const hardest = [...matter.parties.keys()].sort((one, other) => {
    const byBest = (best[one] ?? 0) - (best[other] ?? 0);
    return byBest || (String(matter.parties[one]?.partyId) < String(matter.parties[other]?.partyId) ? -1 : 1);
  });
  return graded
    .map(({ person, grades }) => ({
      id: person.personId,
      keys: [
        -languageScore(grades, 0, hardest),
        -closenessOf(person.homeAreaCode, matter.areaCode),
        -categoryOf(person.specialities, matter.categoryCode),
        isStrainedAt(person.load, mean) ? 1 : 0,
        -recordBand(person.record),
        person.load,
      ],
    }))
    .sort((one, other) => {
      const at = one.keys.findIndex((key, index) => key !== other.keys[index]);
      if (at === -1) return one.id < other.id ? -1 : 1;
      return (one.keys[at] ?? 0) - (other.keys[at] ?? 0);
    })
    .map(({ id }) => id);
}
