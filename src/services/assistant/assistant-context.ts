import type { Assistant } from '../../assistant/create-assistant.js';

/** What the use cases of the assistant work with. */
export interface AssistantContext {
  readonly assistant: Assistant;
}
