import { areaReaches } from '../../domain/areas/area-reaches.js';
import type { CaseTeam } from '../../domain/mediators/case-team.js';
import type { MediationCase } from '../../domain/mediators/mediation-case.js';
import { MediatorRoster } from '../../domain/mediators/mediator-roster.js';
import type { Place } from '../../domain/mediators/place.js';
import { planTeam, type TeamPlan } from '../../domain/mediators/plan-team.js';
import { type Exclusion, whyNotMediator } from '../../domain/mediators/why-not-mediator.js';
import type { DisputeForTeam } from './find-dispute-for-team.js';
import type { Roster } from './load-roster.js';
import { mediationCaseOf } from './mediation-case-of.js';

/** Who could mediate a dispute (匹配结果). */
export interface Match {
  readonly matter: MediationCase;
  /** All who may, the best first. */
  readonly places: readonly Place[];
  readonly plan: TeamPlan;
  /** Those with a post for the place whom a hard rule keeps away, and which. */
  readonly excluded: readonly { readonly personId: string; readonly why: readonly Exclusion[] }[];
}

/** Looks for the mediators of a dispute (匹配调解员), among those on the roster. */
export function matchMediators(
  found: DisputeForTeam,
  team: CaseTeam | undefined,
  roster: Roster,
  now: Date,
): Match {
  const matter = mediationCaseOf(found, team, roster, now);
  const { places } = new MediatorRoster(roster.candidates).rank(matter, roster.candidates.length);
  const excluded = roster.candidates
    .filter(({ seats }) => seats.some(({ areaCode }) => areaReaches(areaCode, matter.areaCode)))
    .map((candidate) => ({ personId: candidate.personId, why: whyNotMediator(candidate, matter) }))
    .filter(({ why }) => why.length > 0);
  return { matter, places, plan: planTeam(places, matter.parties), excluded };
}
