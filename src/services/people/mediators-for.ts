import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Actor } from '../../domain/people/actor.js';
import { isPeopleRefusal, type PeopleRefusal } from '../../domain/people/people-refusal.js';
import type { ServiceContext } from '../context.js';
import { findDisputeForTeam } from './find-dispute-for-team.js';
import { loadRoster, type Roster } from './load-roster.js';
import { type Match, matchMediators } from './match-mediators.js';

/** Who could mediate a dispute, and who they are. */
export interface Recommendation extends Match {
  readonly dispute: Dispute;
  readonly roster: Roster;
}

/** Who could mediate this dispute, with a reason for each (推荐调解员). It changes nothing. */
export async function mediatorsFor(
  disputeId: string,
  by: Actor,
  context: ServiceContext,
): Promise<Recommendation | PeopleRefusal> {
  const found = await findDisputeForTeam(disputeId, by, context);
  if (isPeopleRefusal(found)) return found;
  const team = await context.repositories.caseTeams.find(disputeId);
  const roster = await loadRoster(disputeId, context);
  return { ...matchMediators(found, team, roster, context.clock.now()), dispute: found.dispute, roster };
}
