import type { ServiceContext } from '../../src/services/context.js';
import { subgraphOver } from '../kit/index.js';
import { ClockResolver } from './clock-resolvers.js';
import { type CourtContext, newCourtContext } from './context.js';
import { Dispute } from './dispute.js';
import { EnrolmentOperations } from './enrolment-operations.js';
import { FilingMutations } from './filing-mutations.js';
import { CourtDisputeResolver } from './resolvers.js';

/** The subgraph `court` (法院): hand-overs, confirmations, sessions and the roster, and the terms that run. */
export const courtSubgraph = subgraphOver<ServiceContext, CourtContext>({
  name: 'court',
  resolvers: [CourtDisputeResolver, ClockResolver, FilingMutations, EnrolmentOperations],
  orphanedTypes: [Dispute],
  references: { Dispute: ({ id }) => ({ id }) },
  newContext: newCourtContext,
});
