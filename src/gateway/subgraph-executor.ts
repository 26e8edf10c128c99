import type { DocumentNode, ExecutionResult, OperationTypeNode } from 'graphql';
import type { Caller } from '../policy/caller.js';

/** One fetch of a query plan: what is asked of one subgraph, on whose behalf. */
export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationType: OperationTypeNode;
  readonly caller: Caller;
  /** Of the caller's whole request, however many subgraphs it takes. */
  readonly requestId: string;
}

/** Asks one subgraph (子图执行器). Never rejects; every error it answers with carries one of our codes. */
export type SubgraphExecutor = (request: SubgraphRequest) => Promise<ExecutionResult>;
