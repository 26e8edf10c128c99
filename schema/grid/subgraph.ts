import { findArea } from '../../src/domain/areas/find-area.js';
import type { ServiceContext } from '../../src/services/context.js';
import { subgraphOver } from '../kit/index.js';
import { type GridContext, newGridContext } from './context.js';
import { Dispute } from './dispute.js';
import { HintOperations } from './hint-operations.js';
import { HouseholdOperations } from './household-operations.js';
import { AreaResolver, GridDisputeResolver, GridRecordResolver } from './resolvers.js';
import { RoundOperations } from './round-operations.js';

/** The subgraph `grid` (网格): areas, visits, sweeps and early signs, and what the grid platform knows of disputes. */
export const gridSubgraph = subgraphOver<ServiceContext, GridContext>({
  name: 'grid',
  resolvers: [
    AreaResolver,
    GridDisputeResolver,
    GridRecordResolver,
    RoundOperations,
    HintOperations,
    HouseholdOperations,
  ],
  orphanedTypes: [Dispute],
  references: { Dispute: ({ id }) => ({ id }), Area: ({ code }) => findArea(String(code)) },
  newContext: newGridContext,
});
