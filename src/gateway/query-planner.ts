import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import {
  buildASTSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  visit,
} from 'graphql';
import type { Caller } from '../policy/caller.js';
import type { SubgraphExecutor, SubgraphRequest } from './subgraph-executor.js';

/** One operation to be planned and carried out. */
export interface PlannedRequest extends Omit<SubgraphRequest, 'caller'> {
  readonly operationName: string | undefined;
  readonly caller: Caller;
}

/** Plans an operation over the subgraphs, fetches, and merges what they answer (查询规划). */
export type QueryPlanner = (request: PlannedRequest) => Promise<ExecutionResult>;

/** What the planner's runtime hands to a fetch, as far as we use it. */
interface Fetch {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown>;
  readonly operationType?: SubgraphRequest['operationType'];
  readonly context?: { readonly caller: Caller; readonly requestId: string };
}

interface PlannerRuntime {
  executor(request: object): Promise<ExecutionResult> | ExecutionResult;
}

/**
 * The supergraph with every output field nullable. The runtime drops an object that lacks a required field
 * without a word; where nothing is required it leaves the gap for completion to find and to report.
 */
function lenientSupergraph(supergraphSdl: string): GraphQLSchema {
  const document = visit(parse(supergraphSdl), {
    [Kind.FIELD_DEFINITION]: (field) =>
      field.type.kind === Kind.NON_NULL_TYPE ? { ...field, type: field.type.type } : undefined,
  });
  return buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
}

/** The planner knows subgraphs by their names in the supergraph's `join__Graph`. */
const plannerName = (subgraph: string): string => subgraph.toUpperCase().replaceAll('-', '_');

/**
 * Makes the planner of one supergraph.
 *
 * @param executors how to ask each subgraph, by its name
 */
export async function createQueryPlanner(
  supergraphSdl: string,
  executors: Readonly<Record<string, SubgraphExecutor>>,
): Promise<QueryPlanner> {
  const byPlannerName = new Map(
    Object.entries(executors).map(([name, executor]) => [plannerName(name), executor]),
  );

  const fetchFrom = (subgraph: string, fetch: Fetch) => {
    const executor = byPlannerName.get(plannerName(subgraph));
    if (!executor || !fetch.context) throw new Error(`The plan asks an unknown subgraph, ${subgraph}.`);
    return executor({
      document: fetch.document,
      variables: fetch.variables ?? {},
      operationType: fetch.operationType ?? OperationTypeNode.QUERY,
      caller: fetch.context.caller,
      requestId: fetch.context.requestId,
    });
  };

  const options = {
    unifiedGraph: lenientSupergraph(supergraphSdl),
    getUnifiedGraphSDL: () => supergraphSdl,
    onSubgraphExecute: fetchFrom,
  };
  const runtime = (await unifiedGraphHandler(options as never)) as unknown as PlannerRuntime;

  return async ({ document, variables, operationName, operationType, caller, requestId }) =>
    runtime.executor({ document, variables, operationName, operationType, context: { caller, requestId } });
}
