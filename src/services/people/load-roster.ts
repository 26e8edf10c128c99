import { AREAS } from '../../domain/areas/areas.js';
import { countedCases } from '../../domain/figures/counted-case.js';
import { standing } from '../../domain/mediators/case-team.js';
import type { MediatorCandidate } from '../../domain/mediators/mediator-candidate.js';
import { MEDIATOR_ROLES } from '../../domain/people/mediator-roles.js';
import type { PersonProfile } from '../../domain/people/person-profile.js';
import { isHeld } from '../../domain/people/post.js';
import type { ServiceContext } from '../context.js';

const MOST_PEOPLE = 5_000;

/** Everybody who may mediate, with what speaks for them. */
export interface Roster {
  readonly profiles: ReadonlyMap<string, PersonProfile>;
  readonly candidates: readonly MediatorCandidate[];
}

/**
 * Reads who may mediate today, what each has on hand and how earlier mediations ended (调解员名册).
 *
 * @param apartFrom the dispute that is looked at: it weighs on nobody
 */
export async function loadRoster(
  apartFrom: string,
  { repositories, clock }: ServiceContext,
): Promise<Roster> {
  const now = clock.now();
  const everywhere = AREAS.map(({ code }) => code);
  const profiles = await repositories.personProfiles.withPosts(MEDIATOR_ROLES, everywhere, MOST_PEOPLE);
  const loads = await loadsOf(apartFrom, repositories);
  const records = await recordsOf(now, repositories);
  return {
    profiles: new Map(profiles.map((profile) => [profile.id, profile])),
    candidates: profiles.map(({ id, posts, homeAreaCode, languages, specialities, absences, mostCases }) => ({
      personId: id,
      seats: posts.filter((post) => MEDIATOR_ROLES.includes(post.role) && isHeld(post, now)),
      homeAreaCode,
      languages,
      specialities,
      absences,
      mostCases,
      load: loads.get(id)?.size ?? 0,
      record: records.get(id) ?? { ended: 0, succeeded: 0 },
    })),
  };
}

type Repositories = ServiceContext['repositories'];

/** The open disputes that each person answers for or sits in the team of. */
async function loadsOf(apartFrom: string, { disputes, caseTeams }: Repositories) {
  const open = (await disputes.owners('open')).filter(({ id }) => id !== apartFrom);
  const teams = await caseTeams.seats(open.map(({ id }) => id));
  const loads = new Map<string, Set<string>>();
  const add = (personId: string, disputeId: string) =>
    loads.set(personId, (loads.get(personId) ?? new Set()).add(disputeId));
  for (const { id, ownerId } of open) add(ownerId, id);
  for (const team of teams) for (const { personId } of standing(team)) add(personId, team.id);
  return loads;
}

/** How the mediations ended of the disputes that each person answers for. */
async function recordsOf(now: Date, { disputes, caseFacts }: Repositories) {
  const ended = countedCases(await caseFacts.known(['ended'], now)).filter((one) => one.ended);
  const owners = new Map(
    (await disputes.owners(ended.map(({ id }) => id))).map(({ id, ownerId }) => [id, ownerId]),
  );
  const records = new Map<string, { ended: number; succeeded: number }>();
  for (const one of ended) {
    const personId = owners.get(one.id) ?? '';
    const { ended: count, succeeded } = records.get(personId) ?? { ended: 0, succeeded: 0 };
    const isSuccess = one.ended?.content.result === 'succeeded';
    records.set(personId, { ended: count + 1, succeeded: succeeded + (isSuccess ? 1 : 0) });
  }
  return records;
}
