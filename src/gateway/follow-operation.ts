import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Follows } from '../../schema/kit/index.js';
import type { ErrorCode } from './error-codes.js';
import { reservedAliases } from './validation-rules.js';

/** A subscription as it was sent. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** A subscription as the gateway carries it out (订阅): which document to follow, and what to read of it. */
export interface FollowedOperation {
  readonly type: string;
  readonly id: string;
  /** A query that answers under the same key. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export interface FollowRules {
  readonly schema: GraphQLSchema;
  /** By the name of the subscription's field. */
  readonly follows: ReadonlyMap<string, Follows>;
  readonly maxTokens: number;
}

const fault = (code: ErrorCode, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

/**
 * Reads a subscription and makes of it the query that is carried out at every change.
 *
 * @throws GraphQLError with one of our codes for anything that is not a valid subscription to one followed field
 */
export function followOperation(request: SubscriptionRequest, rules: FollowRules): FollowedOperation {
  const { schema, follows } = rules;
  const document = parsed(request.query, rules.maxTokens);
  const [invalid] = validate(
    schema,
    document,
    [...specifiedRules, reservedAliases, NoSchemaIntrospectionCustomRule],
    { hideSuggestions: true, maxErrors: 1 },
  );
  if (invalid) throw fault('GRAPHQL_VALIDATION_FAILED', invalid.message);
  const operation = getOperationAST(document, request.operationName);
  if (!operation) {
    throw fault('OPERATION_RESOLUTION_FAILURE', 'Name one of the operations of the document.');
  }
  const type = schema.getSubscriptionType();
  const [field, ...others] = operation.selectionSet.selections;
  if (operation.operation !== 'subscription' || !type) {
    throw fault('BAD_REQUEST', 'Only subscriptions are served here; queries and mutations at /graphql.');
  }
  if (field?.kind !== Kind.FIELD || others.length > 0 || (field.directives ?? []).length > 0) {
    throw fault(
      'GRAPHQL_VALIDATION_FAILED',
      'A subscription names its one field itself, without conditions.',
    );
  }
  const definition = type.getFields()[field.name.value];
  const followed = follows.get(field.name.value);
  if (!definition || !followed) {
    throw fault('GRAPHQL_VALIDATION_FAILED', `${field.name.value} cannot be subscribed to.`);
  }
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
    maxErrors: 1,
  });
  const [unusable] = variables.errors ?? [];
  if (unusable) throw fault('BAD_USER_INPUT', unusable.message);
  const { id } = getArgumentValues(definition, field, variables.coerced);
  const query = asQuery(operation, field, followed.query);
  return { type: followed.type, id: String(id), ...inDocument(document, query) };
}

function parsed(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw fault('GRAPHQL_PARSE_FAILED', error instanceof GraphQLError ? error.message : 'not GraphQL');
  }
}

/** The same selections of the query's field, under the key that the subscription asked for. */
function asQuery(
  operation: OperationDefinitionNode,
  field: FieldNode,
  query: string,
): OperationDefinitionNode {
  const key = field.alias ?? field.name;
  const renamed: FieldNode = { ...field, name: { kind: Kind.NAME, value: query }, alias: key };
  return {
    ...operation,
    operation: OperationTypeNode.QUERY,
    selectionSet: { ...operation.selectionSet, selections: [renamed] },
  };
}

function inDocument(document: DocumentNode, operation: OperationDefinitionNode) {
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return { document: { ...document, definitions: [operation, ...fragments] }, operation };
}
