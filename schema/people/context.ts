import type { ServiceContext } from '../../src/services/context.js';
import type { SubgraphContext } from '../kit/index.js';

/** What the resolvers of this subgraph work with during one request. */
export interface PeopleContext extends SubgraphContext {
  readonly services: ServiceContext;
}
