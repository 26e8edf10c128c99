import DataLoader from 'dataloader';
import type { Consultation } from '../../src/domain/consultation/consultation.js';
import type { LegalAnswer } from '../../src/domain/consultation/legal-answer.js';
import type { Caller } from '../../src/policy/caller.js';
import type { ServiceContext } from '../../src/services/context.js';
import { byId } from '../kit/by-id.js';
import type { OwnContext, SubgraphContext } from '../kit/index.js';

/** What the resolvers of this subgraph work with during one request. */
export interface AssistantContext extends SubgraphContext {
  readonly services: ServiceContext;
  readonly consultations: DataLoader<string, Consultation | undefined>;
  readonly legalAnswers: DataLoader<string, LegalAnswer | undefined>;
}

export const newAssistantContext =
  (services: ServiceContext) =>
  (caller: Caller): OwnContext<AssistantContext> => {
    const { consultations, legalAnswers } = services.repositories;
    return {
      caller,
      services,
      consultations: new DataLoader(async (ids) => byId(ids, await consultations.findMany(ids))),
      legalAnswers: new DataLoader(async (ids) => byId(ids, await legalAnswers.findMany(ids))),
    };
  };
