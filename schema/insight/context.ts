import DataLoader from 'dataloader';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { CaseFact } from '../../src/domain/figures/case-fact.js';
import type { Caller } from '../../src/policy/caller.js';
import type { ServiceContext } from '../../src/services/context.js';
import { byId } from '../kit/by-id.js';
import type { OwnContext, SubgraphContext } from '../kit/index.js';

/** What the resolvers of this subgraph work with during one request. */
export interface InsightContext extends SubgraphContext {
  readonly services: ServiceContext;
  readonly disputes: DataLoader<string, Dispute | undefined>;
  readonly factsOfDispute: DataLoader<string, CaseFact[]>;
}

export const newInsightContext =
  (services: ServiceContext) =>
  (caller: Caller): OwnContext<InsightContext> => ({
    caller,
    services,
    disputes: new DataLoader(async (ids) =>
      byId(ids, await services.repositories.disputes.findShielded(ids)),
    ),
    factsOfDispute: new DataLoader(async (ids) => {
      const found = await services.repositories.caseFacts.ofDisputes(ids);
      return ids.map((id) => found.filter(({ disputeId }) => disputeId === id));
    }),
  });
