import type { ServiceContext } from '../../src/services/context.js';
import { subgraphOver } from '../kit/index.js';
import { ClosingResolver } from './closing-resolver.js';
import { type InsightContext, newInsightContext } from './context.js';
import { Dispute } from './dispute.js';
import { FactMutations } from './fact-mutations.js';
import { FigureResolver } from './figure-resolver.js';

/** The subgraph `insight` (统计): what figures mean, what they are counted from, and what they come to. */
export const insightSubgraph = subgraphOver<ServiceContext, InsightContext>({
  name: 'insight',
  resolvers: [ClosingResolver, FactMutations, FigureResolver],
  orphanedTypes: [Dispute],
  references: { Dispute: ({ id }) => ({ id }) },
  newContext: newInsightContext,
});
