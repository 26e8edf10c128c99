import { type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Subgraph } from '../../schema/kit/index.js';
import type { GraphLog } from './graph-log.js';
import { maskError } from './mask-error.js';
import type { SubgraphExecutor } from './subgraph-executor.js';

/** Asks a subgraph that lives in this process (进程内子图). */
export const inProcessExecutor =
  (subgraph: Subgraph, log: GraphLog): SubgraphExecutor =>
  async ({ document, variables, caller }): Promise<ExecutionResult> => {
    try {
      const { errors, ...result } = await execute({
        schema: subgraph.schema,
        document,
        variableValues: variables,
        contextValue: subgraph.newContext(caller),
      });
      return errors ? { ...result, errors: errors.map((error) => maskError(error, log)) } : result;
    } catch (error) {
      // A context that cannot be made, say: the other subgraphs' answers must not go down with it.
      const originalError = error instanceof Error ? error : new Error(String(error));
      return { errors: [maskError(new GraphQLError('unexpected', { originalError }), log)] };
    }
  };
