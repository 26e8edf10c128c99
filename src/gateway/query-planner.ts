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
  readonly context?: { readonly caller: Caller; readonly requestId: string; readonly ask: AskSubgraph };
}

/** Asks the subgraph that the planner names. */
type AskSubgraph = (name: string, request: SubgraphRequest) => Promise<ExecutionResult>;

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

/** What plans each supergraph that this process has seen: to read one takes long, and whom to ask comes with each request. */
const runtimes = new Map<string, Promise<PlannerRuntime>>();

function runtimeOf(supergraphSdl: string): Promise<PlannerRuntime> {
  const known = runtimes.get(supergraphSdl);
  if (known) return known;
  const options = {
    unifiedGraph: lenientSupergraph(supergraphSdl),
    getUnifiedGraphSDL: () => supergraphSdl,
    onSubgraphExecute(subgraph: string, { document, variables = {}, operationType, context }: Fetch) {
      if (!context) throw new Error(`The plan asks ${subgraph} on nobody's behalf.`);
      return context.ask(subgraph, {
        document,
        variables,
        operationType: operationType ?? OperationTypeNode.QUERY,
        caller: context.caller,
        requestId: context.requestId,
      });
    },
  };
  const runtime = unifiedGraphHandler(options as never) as Promise<unknown> as Promise<PlannerRuntime>;
  runtimes.set(supergraphSdl, runtime);
  return runtime;
}

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
  const ask: AskSubgraph = async (name, request) => {
    const executor = byPlannerName.get(plannerName(name));
    if (!executor) throw new Error(`The plan asks an unknown subgraph, ${name}.`);
    return executor(request);
  };
  const runtime = await runtimeOf(supergraphSdl);
  return async ({ document, variables, operationName, operationType, caller, requestId }) =>
    runtime.executor({
      document,
      variables,
      operationName,
      operationType,
      context: { caller, requestId, ask },
    });
}
