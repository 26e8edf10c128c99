import type { ServiceContext } from '../src/services/context.js';
import { accountSubgraph } from './account/subgraph.js';
import { assistantSubgraph } from './assistant/subgraph.js';
import { courtSubgraph } from './court/subgraph.js';
import { disputesSubgraph } from './disputes/subgraph.js';
import { governanceSubgraph } from './governance/subgraph.js';
import { gridSubgraph } from './grid/subgraph.js';
import { insightSubgraph } from './insight/subgraph.js';
import type { Subgraph } from './kit/index.js';
import { peopleSubgraph } from './people/subgraph.js';

/** Every subgraph (子图) of the hub by name: what is composed, what `hub subgraph NAME` serves, what is printed. */
export const SUBGRAPHS: Readonly<Record<string, (services: ServiceContext) => Subgraph>> = {
  account: accountSubgraph,
  assistant: assistantSubgraph,
  court: courtSubgraph,
  disputes: disputesSubgraph,
  governance: governanceSubgraph,
  grid: gridSubgraph,
  insight: insightSubgraph,
  people: peopleSubgraph,
};
