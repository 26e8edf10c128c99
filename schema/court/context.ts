import DataLoader from 'dataloader';
import type { CourtMediation } from '../../src/domain/court/court-mediation.js';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { Caller } from '../../src/policy/caller.js';
import type { ServiceContext } from '../../src/services/context.js';
import { byId } from '../kit/by-id.js';
import type { OwnContext, SubgraphContext } from '../kit/index.js';

/** What the resolvers of this subgraph work with during one request. */
export interface CourtContext extends SubgraphContext {
  readonly disputes: DataLoader<string, Dispute | undefined>;
  readonly mediations: DataLoader<string, CourtMediation | undefined>;
}

export const newCourtContext =
  ({ repositories }: ServiceContext) =>
  (caller: Caller): OwnContext<CourtContext> => ({
    caller,
    disputes: new DataLoader(async (ids) => byId(ids, await repositories.disputes.findShielded(ids))),
    mediations: new DataLoader(async (keys) => byId(keys, await repositories.courtMediations.findMany(keys))),
  });
