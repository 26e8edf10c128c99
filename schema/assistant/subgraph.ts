import type { ServiceContext } from '../../src/services/context.js';
import { buildSubgraph, type Subgraph } from '../kit/index.js';
import type { AssistantContext } from './context.js';
import { AskResolver } from './resolvers.js';

/** The subgraph `assistant` (法律助手): questions and answers that cite. */
export const assistantSubgraph = (services: ServiceContext): Subgraph =>
  buildSubgraph<AssistantContext>({
    name: 'assistant',
    resolvers: [AskResolver],
    newContext: (caller) => ({ caller, services }),
  });
