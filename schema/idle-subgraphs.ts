import type { ServiceContext } from '../src/services/context.js';
import type { Subgraph } from './kit/index.js';
import { SUBGRAPHS } from './subgraphs.js';

/** Every subgraph without anything behind it: its schema can be read and printed, and no request served. */
export const idleSubgraphs = (): Subgraph[] =>
  Object.values(SUBGRAPHS).map((build) => build({} as ServiceContext));
