import DataLoader from 'dataloader';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { CaseTeam } from '../../src/domain/mediators/case-team.js';
import type { PersonProfile } from '../../src/domain/people/person-profile.js';
import type { Caller } from '../../src/policy/caller.js';
import type { ServiceContext } from '../../src/services/context.js';
import { byId } from '../kit/by-id.js';
import type { OwnContext, SubgraphContext } from '../kit/index.js';

/** What the resolvers of this subgraph work with during one request. */
export interface PeopleContext extends SubgraphContext {
  readonly services: ServiceContext;
  readonly disputes: DataLoader<string, Dispute | undefined>;
  readonly teams: DataLoader<string, CaseTeam | undefined>;
  readonly profiles: DataLoader<string, PersonProfile | undefined>;
}

export const newPeopleContext =
  (services: ServiceContext) =>
  (caller: Caller): OwnContext<PeopleContext> => {
    const { disputes, caseTeams, personProfiles } = services.repositories;
    return {
      caller,
      services,
      disputes: new DataLoader(async (ids) => byId(ids, await disputes.findShielded(ids))),
      teams: new DataLoader(async (ids) => byId(ids, await caseTeams.findMany(ids))),
      profiles: new DataLoader(async (ids) => byId(ids, await personProfiles.findMany(ids))),
    };
  };
