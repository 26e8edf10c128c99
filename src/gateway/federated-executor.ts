import { randomUUID } from 'node:crypto';
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
import type { ErrorCode } from './error-codes.js';
import type { Limits } from './limits.js';
import { measureOperation } from './measure-operation.js';
import type { QueryPlanner } from './query-planner.js';
import { withTypenames } from './with-typenames.js';

/** A valid operation with the variables that came with it. */
export interface FederatedRequest {
  readonly document: DocumentNode;
  /** Absent where the document has several and the request names none of them. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

export type FederatedExecutor = (request: FederatedRequest) => Promise<ExecutionResult>;

const refused = (code: ErrorCode, ...messages: readonly string[]): ExecutionResult => ({
  errors: messages.map((message) => new GraphQLError(message, { extensions: { code } })),
});

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
    if (!operation) {
      return refused('OPERATION_RESOLUTION_FAILURE', 'Name one of the operations of the document.');
    }
    const rootType = schema.getRootType(operation.operation);
    if (operation.operation === 'subscription') {
      return refused('GRAPHQL_VALIDATION_FAILED', 'Subscriptions are served at /graphql/stream.');
    }
    if (!rootType) {
      return refused('GRAPHQL_VALIDATION_FAILED', `This graph has no ${operation.operation} operations.`);
    }
    const coercion = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 10 });
    if (coercion.errors) {
      return refused('BAD_USER_INPUT', ...coercion.errors.map(({ message }) => message));
    }
    const variables = coercion.coerced;
    try {
      checkLimits(measureOperation(document, operation, variables), limits);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
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
      requestId: randomUUID(),
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
