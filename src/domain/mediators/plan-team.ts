import { MEDIATOR_ROLES } from '../people/mediator-roles.js';
import type { Role } from '../people/role.js';
import type { SpeakingParty } from './mediation-case.js';
import type { Place } from './place.js';
import { LANGUAGE_LEVELS, type SpokenLanguage } from './spoken-language.js';
import { ENOUGH } from './understanding.js';

/** How a case can be mediated where nobody speaks with all parties (语言不通时的办法); both ask for the parties' consent. */
export type LanguageHelp =
  /** Two mediate together, each for the parties that he or she understands (联合调解). */
  | { readonly kind: 'joint'; readonly personIds: readonly [string, string] }
  /** One mediates, and somebody interprets for these parties (翻译协助). */
  | { readonly kind: 'interpreter'; readonly personId: string; readonly partyIds: readonly string[] };

/** A language that a party speaks best and nobody who may mediate speaks well enough (未满足的语言需求). */
export type UnmetLanguage = Pick<SpokenLanguage, 'code' | 'variety'>;

/** Who could mediate a case together (组队建议). */
export interface TeamPlan {
  /** The three roles, each with the person who fits best. */
  readonly seats: readonly { readonly role: Role; readonly personId: string }[];
  /** Roles that nobody can take (缺少的角色). */
  readonly missing: readonly Role[];
  /** Empty where the first place understands every party. */
  readonly help: readonly LanguageHelp[];
  readonly unmet: readonly UnmetLanguage[];
}

/** @param places the ranking of the case */
export function planTeam(places: readonly Place[], parties: readonly SpeakingParty[]): TeamPlan {
  const seats = seated(places);
  return {
    seats: MEDIATOR_ROLES.flatMap((role) => {
      const place = seats.get(role);
      return place ? [{ role, personId: place.personId }] : [];
    }),
    missing: MEDIATOR_ROLES.filter((role) => !seats.has(role)),
    help: languageHelp(places, parties),
    unmet: unmetLanguages(places, parties),
  };
}

/** Fills as many roles as can be filled, with the people who come first; nobody takes two. */
function seated(places: readonly Place[]): Map<Role, Place> {
  const seats = new Map<Role, Place>();
  const seat = (place: Place, tried: Set<Role>): boolean => {
    for (const role of MEDIATOR_ROLES.filter((one) => place.roles.includes(one) && !tried.has(one))) {
      tried.add(role);
      const holder = seats.get(role);
      if (holder === undefined || seat(holder, tried)) {
        seats.set(role, place);
        return true;
      }
    }
    return false;
  };
  for (const place of places) seat(place, new Set());
  return seats;
}

function languageHelp(places: readonly Place[], parties: readonly SpeakingParty[]): LanguageHelp[] {
  const [first] = places;
  const lost = parties.filter((_, party) => (first?.understanding[party] ?? 0) < ENOUGH);
  if (!first || lost.length === 0) return [];
  const pair = bestPair(places, parties);
  return [
    ...(pair ? [{ kind: 'joint' as const, personIds: pair }] : []),
    { kind: 'interpreter', personId: first.personId, partyIds: lost.map(({ partyId }) => partyId) },
  ];
}

/** The two who serve the worst-served party best between them, and understand everybody at least hardly. */
function bestPair(
  places: readonly Place[],
  parties: readonly SpeakingParty[],
): readonly [string, string] | undefined {
  let best: { readonly worst: number; readonly ids: readonly [string, string] } | undefined;
  const different = firstOfEach(places);
  for (const [index, one] of different.entries()) {
    for (const other of different.slice(index + 1)) {
      const worst = Math.min(
        ...parties.map((_, party) =>
          Math.max(one.understanding[party] ?? 0, other.understanding[party] ?? 0),
        ),
      );
      if (worst > (best?.worst ?? 0)) best = { worst, ids: [one.personId, other.personId] };
    }
  }
  return best?.ids;
}

/** Of those who understand the parties equally, the first. */
const firstOfEach = (places: readonly Place[]): Place[] =>
  [...new Map(places.toReversed().map((place) => [place.understanding.join(), place])).values()].reverse();

function unmetLanguages(places: readonly Place[], parties: readonly SpeakingParty[]): UnmetLanguage[] {
  const lost = parties.filter(
    (_, party) => !places.some(({ understanding }) => (understanding[party] ?? 0) >= ENOUGH),
  );
  const best = lost.flatMap(({ languages }) => {
    const [own] = [...languages].sort(
      (one, other) => rank(other) - rank(one) || (one.code < other.code ? -1 : 1),
    );
    return own ? [{ code: own.code, ...(own.variety === undefined ? {} : { variety: own.variety }) }] : [];
  });
  const distinct = new Map(best.map((one) => [`${one.code} ${one.variety ?? ''}`, one]));
  return [...distinct.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, language]) => language);
}

const rank = ({ level }: SpokenLanguage): number => LANGUAGE_LEVELS.indexOf(level);
