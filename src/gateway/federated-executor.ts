import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { Caller } from '../policy/caller.js';
import { answerIntrospection } from './answer-introspection.js';
import { checkLimits } from './check-limits.js';
import { fieldCollector } from './collect-fields.js';
import { completeResult } from './complete-result.js';
import type { Limits } from './limits.js';
import { measureOperation } from './measure-operation.js';
import type { QueryPlanner } from './query-planner.js';
import { withTypenames } from './with-typenames.js';

/** A valid operation with the variables that came with it. */
export interface FederatedRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

export type FederatedExecutor = (request: FederatedRequest) => Promise<ExecutionResult>;

const refused = (errors: readonly GraphQLError[]): ExecutionResult => ({ errors });

/**
 * Carries out an operation over the whole graph (联邦执行): variables, limits, plan, fetches, completion. Every
 * transport goes through here, so that what holds for one holds for all.
 */
export function federatedExecutor(
  schema: GraphQLSchema,
  plan: QueryPlanner,
  limits: Limits,
): FederatedExecutor {
  // Documents are parsed once and kept; the planner keeps its plans by document, so the copy is kept as well.
  const prepared = new WeakMap<DocumentNode, DocumentNode>();
  const prepare = (document: DocumentNode): DocumentNode => {
    const known = prepared.get(document) ?? withTypenames(schema, document);
    prepared.set(document, known);
    return known;
  };

  return async ({ document, operation, variables: given, caller }) => {
    const rootType = schema.getRootType(operation.operation);
    if (!rootType || operation.operation === 'subscription') {
      const message = `This graph has no ${operation.operation} operations.`;
      return refused([new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })]);
    }
    const { coerced: variables, errors } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      given,
      { maxErrors: 10 },
    );
    if (!variables) {
      const code = 'BAD_USER_INPUT';
      return refused(
        (errors ?? []).map(({ message }) => new GraphQLError(message, { extensions: { code } })),
      );
    }
    try {
      checkLimits(measureOperation(document, operation, variables), limits);
    } catch (error) {
      if (error instanceof GraphQLError) return refused([error]);
      throw error;
    }

    const rootFields = fieldCollector(schema, document, variables)(rootType, [operation.selectionSet]);
    const introspection = await answerIntrospection(schema, { document, operation, variables: given }, [
      ...rootFields.values(),
    ]);
    if (introspection) return introspection;

    const merged = await plan({
      document: prepare(document),
      variables: given,
      operationName: operation.name?.value,
      operationType: operation.operation,
      caller,
    });
    return completeResult({
      schema,
      document,
      operation,
      variables,
      data: merged.data,
      errors: merged.errors ?? [],
    });
  };
}
