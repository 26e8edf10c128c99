import type { ServiceContext } from '../../src/services/context.js';
import { subgraphOver } from '../kit/index.js';
import { type GovernanceContext, newGovernanceContext } from './context.js';
import { Dispute } from './dispute.js';
import { FamilyMutations } from './family-mutations.js';
import { FamilyDisputeResolver, FamilyQueries } from './family-queries.js';
import { OfflineOperations } from './offline-operations.js';
import { GovernanceDisputeResolver, SupervisionOrderResolver, SupervisionQueries } from './resolvers.js';
import { SupervisionMutations } from './supervision-mutations.js';

/** The subgraph `governance` (综合治理): the comprehensive-governance app's reports, supervision orders, families, phones without signal. */
export const governanceSubgraph = subgraphOver<ServiceContext, GovernanceContext>({
  name: 'governance',
  resolvers: [
    GovernanceDisputeResolver,
    SupervisionOrderResolver,
    SupervisionQueries,
    SupervisionMutations,
    FamilyDisputeResolver,
    FamilyQueries,
    FamilyMutations,
    OfflineOperations,
  ],
  orphanedTypes: [Dispute],
  references: { Dispute: ({ id }) => ({ id }) },
  newContext: newGovernanceContext,
});
