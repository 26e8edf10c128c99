import { areaReaches } from '../areas/area-reaches.js';
import type { Role } from '../people/role.js';
import { languageScore } from './language-score.js';
import { LanguageTable } from './language-table.js';
import type { MediationCase } from './mediation-case.js';
import type { MediatorCandidate, MediatorSeat } from './mediator-candidate.js';
import type { Criterion, Place } from './place.js';
import { categoryOf, closenessOf, isStrainedAt, RECORD_BANDS, recordBand } from './soft-criteria.js';
import { isAway, reachesLevel } from './why-not-mediator.js';

/** A candidate, with what does not change from case to case of one area, level and category. */
interface Entry {
  readonly person: MediatorCandidate;
  /** Numbers in the language table. */
  readonly languages: readonly number[];
  readonly record: number;
  readonly closeness: number;
  readonly category: number;
}

interface Scored {
  readonly entry: Entry;
  readonly index: number;
  readonly language: number;
  readonly isStrained: boolean;
  /** All that decides but load and name, in one number: more is better. */
  readonly merit: number;
}

/** Who may mediate a case, the best first (推荐名单). */
export interface Ranking {
  readonly places: readonly Place[];
  /** How many may mediate it, also those that were left off. */
  readonly considered: number;
}

/**
 * The people who mediate, made ready to be looked through for many cases (调解员名册). The ranking of a case does not
 * depend on the order in which people or parties are given.
 */
export class MediatorRoster {
  private readonly table = new LanguageTable();
  private readonly people: readonly Omit<Entry, 'closeness' | 'category'>[];
  /** Whom a post brings to cases of an area, level and category. */
  private readonly within = new Map<string, readonly Entry[]>();

  constructor(people: readonly MediatorCandidate[]) {
    this.people = people
      .filter(({ load, mostCases }) => load < mostCases)
      .map((person) => ({
        person,
        languages: this.table.numbersOf(person.languages),
        record: recordBand(person.record),
      }));
  }

  /** @param most how many places at most */
  rank(matter: MediationCase, most: number): Ranking {
    const eligible = this.eligible(matter);
    const parties = matter.parties.length;
    const grades = this.grades(eligible, matter);
    const hardest = hardestFirst(grades, matter.parties);
    const meanLoad = eligible.reduce((sum, { person }) => sum + person.load, 0) / (eligible.length || 1);
    const best: Scored[] = [];
    let index = -1;
    for (const entry of eligible) {
      index += 1;
      const language = languageScore(grades, index * parties, hardest);
      const isStrained = isStrainedAt(entry.person.load, meanLoad);
      const merit = meritOf(language, entry, isStrained);
      const last = best[most - 1];
      if (!last || merit >= last.merit) insert(best, { entry, index, language, isStrained, merit }, most);
    }
    const understandingAt = (index: number) => [...grades.subarray(index * parties, (index + 1) * parties)];
    return {
      considered: eligible.length,
      places: best.map(({ entry, index, isStrained }, place) => ({
        personId: entry.person.personId,
        roles: rolesFor(entry.person, matter),
        understanding: understandingAt(index),
        closeness: entry.closeness,
        category: entry.category,
        isStrained,
        record: entry.person.record,
        load: entry.person.load,
        ...behind(best[place - 1], best[place]),
      })),
    };
  }

  /** Those whom no hard rule keeps away. */
  private eligible(matter: MediationCase): readonly Entry[] {
    const ruledOut = new Set([...matter.refusedIds, ...matter.conflicts.map(({ personId }) => personId)]);
    return this.reaching(matter).filter(
      ({ person }) => !ruledOut.has(person.personId) && !isAway(person.absences, matter.on),
    );
  }

  private reaching(matter: MediationCase): readonly Entry[] {
    const { areaCode, level, categoryCode } = matter;
    const key = `${areaCode} ${level} ${categoryCode}`;
    const known = this.within.get(key);
    if (known) return known;
    const found = this.people
      .filter(({ person }) => person.seats.some((seat) => isSeatFor(seat, matter)))
      .map((one) => ({
        ...one,
        closeness: closenessOf(one.person.homeAreaCode, areaCode),
        category: categoryOf(one.person.specialities, categoryCode),
      }));
    this.within.set(key, found);
    return found;
  }

  /** How well each of them understands each party: person by person, party by party. */
  private grades(eligible: readonly Entry[], { parties }: MediationCase): Uint8Array {
    const spoken = parties.map(({ languages }) => this.table.numbersOf(languages));
    const grades = new Uint8Array(eligible.length * spoken.length);
    let at = 0;
    for (const { languages } of eligible) {
      for (const theirs of spoken) {
        grades[at] = this.table.understanding(languages, theirs);
        at += 1;
      }
    }
    return grades;
  }
}

/** The parties' numbers, those first whom the fewest can talk to. */
function hardestFirst(grades: Uint8Array, parties: MediationCase['parties']): number[] {
  const best = parties.map((_, party) => {
    let most = 0;
    for (let at = party; at < grades.length; at += parties.length) most = Math.max(most, grades[at] ?? 0);
    return most;
  });
  const id = (party: number) => parties[party]?.partyId ?? '';
  return [...parties.keys()].sort(
    (one, other) => (best[one] ?? 0) - (best[other] ?? 0) || (id(one) < id(other) ? -1 : 1),
  );
}

const meritOf = (language: number, { closeness, category, record }: Entry, isStrained: boolean): number =>
  (((language * 4 + closeness) * 3 + category) * 2 + (isStrained ? 0 : 1)) * RECORD_BANDS + record;

const isSeatFor = (seat: MediatorSeat, { areaCode, level }: MediationCase): boolean =>
  areaReaches(seat.areaCode, areaCode) && reachesLevel(seat, level);

const rolesFor = ({ seats }: MediatorCandidate, matter: MediationCase): Role[] =>
  [...new Set(seats.filter((seat) => isSeatFor(seat, matter)).map(({ role }) => role))].sort();

/** Below zero where the first of two stands before the other. */
function compare(one: Scored, other: Scored): number {
  const [mine, theirs] = [one.entry.person, other.entry.person];
  return other.merit - one.merit || mine.load - theirs.load || (mine.personId < theirs.personId ? -1 : 1);
}

/** Keeps the best in order, at most so many. */
function insert(best: Scored[], scored: Scored, most: number): void {
  const at = best.findLastIndex((one) => compare(one, scored) < 0) + 1;
  best.splice(at, 0, scored);
  if (best.length > most) best.pop();
}

/** What puts somebody behind whoever has the place before. */
function behind(before: Scored | undefined, scored: Scored | undefined): { readonly behindBy?: Criterion } {
  if (!before || !scored) return {};
  const [a, b] = [before.entry, scored.entry];
  if (before.language !== scored.language) return { behindBy: 'language' };
  if (a.closeness !== b.closeness) return { behindBy: 'closeness' };
  if (a.category !== b.category) return { behindBy: 'category' };
  if (before.isStrained !== scored.isStrained) return { behindBy: 'strain' };
  if (a.record !== b.record) return { behindBy: 'record' };
  return { behindBy: a.person.load === b.person.load ? 'name' : 'load' };
}
