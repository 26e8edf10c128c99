import type { ServiceContext } from '../../src/services/context.js';
import { buildSubgraph, type Subgraph } from '../kit/index.js';
import { type CourtContext, newCourtContext } from './context.js';
import { Dispute } from './dispute.js';
import { CourtDisputeResolver } from './resolvers.js';

/** The subgraph `court` (法院): hand-overs and what became of them. */
export const courtSubgraph = (services: ServiceContext): Subgraph =>
  buildSubgraph<CourtContext>({
    name: 'court',
    resolvers: [CourtDisputeResolver],
    orphanedTypes: [Dispute],
    references: { Dispute: ({ id }) => ({ id }) },
    newContext: newCourtContext(services),
  });
