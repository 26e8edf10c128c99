import type { ServiceContext } from '../../src/services/context.js';
import { subgraphOver } from '../kit/index.js';
import { AdviceSheetResolver } from './advice-sheet-resolver.js';
import { CardResolver } from './card-resolver.js';
import { ConsultationMutations } from './consultation-mutations.js';
import { ConsultationQueries, TurnResolver } from './consultation-queries.js';
import { type AssistantContext, newAssistantContext } from './context.js';
import { AskResolver } from './resolvers.js';

/** The subgraph `assistant` (法律助手): questions, answers that cite, talks about them, and sheets to hand over. */
export const assistantSubgraph = subgraphOver<ServiceContext, AssistantContext>({
  name: 'assistant',
  resolvers: [
    AskResolver,
    ConsultationQueries,
    ConsultationMutations,
    TurnResolver,
    AdviceSheetResolver,
    CardResolver,
  ],
  newContext: newAssistantContext,
});
