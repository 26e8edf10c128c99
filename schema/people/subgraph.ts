import type { ServiceContext } from '../../src/services/context.js';
import { buildSubgraph, type Subgraph } from '../kit/index.js';
import { AuditResolver } from './audit-resolver.js';
import type { PeopleContext } from './context.js';
import { ViewerResolver } from './viewer-resolver.js';

/** The subgraph `people` (人员): who asks, and what people did. */
export const peopleSubgraph = (services: ServiceContext): Subgraph =>
  buildSubgraph<PeopleContext>({
    name: 'people',
    resolvers: [ViewerResolver, AuditResolver],
    newContext: (caller) => ({ caller, services }),
  });
