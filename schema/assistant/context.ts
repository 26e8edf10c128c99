import type { LegalAssistant } from '../../src/domain/law/legal-assistant.js';
import type { SubgraphContext } from '../kit/index.js';

/** What the resolvers of this subgraph work with during one request. */
export interface AssistantContext extends SubgraphContext {
  readonly assistant: LegalAssistant;
}
