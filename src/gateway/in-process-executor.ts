import { type ExecutionResult, execute } from 'graphql';
import type { Subgraph } from '../../schema/kit/index.js';
import type { GraphLog } from './graph-log.js';
import { maskError } from './mask-error.js';
import type { SubgraphExecutor } from './subgraph-executor.js';

/** Asks a subgraph that lives in this process (进程内子图). */
export const inProcessExecutor =
  (subgraph: Subgraph, log: GraphLog): SubgraphExecutor =>
  async ({ document, variables, caller }): Promise<ExecutionResult> => {
    const result = await execute({
      schema: subgraph.schema,
      document,
      variableValues: variables,
      contextValue: subgraph.newContext(caller),
    });
    return result.errors
      ? { ...result, errors: result.errors.map((error) => maskError(error, log)) }
      : result;
  };
