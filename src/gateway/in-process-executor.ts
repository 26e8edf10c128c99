import { type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Subgraph } from '../../schema/kit/index.js';
import type { GraphLog } from './graph-log.js';
import { maskError } from './mask-error.js';
import { type AnswerAudit, recordAnswer } from './record-answer.js';
import type { SubgraphExecutor } from './subgraph-executor.js';

/** Asks a subgraph that lives in this process (进程内子图). What it shows is recorded before it answers. */
export const inProcessExecutor =
  (subgraph: Subgraph, answers: AnswerAudit, log: GraphLog): SubgraphExecutor =>
  async ({ document, variables, caller, requestId }): Promise<ExecutionResult> => {
    try {
      const context = subgraph.newContext(caller);
      const { errors, ...result } = await execute({
        schema: subgraph.schema,
        document,
        variableValues: variables,
        contextValue: context,
      });
      await recordAnswer(answers, { context, errors: errors ?? [], requestId });
      return errors ? { ...result, errors: errors.map((error) => maskError(error, log)) } : result;
    } catch (error) {
      // A context that cannot be made, say: the other subgraphs' answers must not go down with it.
      const originalError = error instanceof Error ? error : new Error(String(error));
      return { errors: [maskError(new GraphQLError('unexpected', { originalError }), log)] };
    }
  };
