import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import type { AnswerField } from './collect-fields.js';
import type { MergedAnswer } from './complete-result.js';

const asksForSchema = ({ fieldName }: AnswerField) => fieldName === '__schema' || fieldName === '__type';

/**
 * Answers questions about the schema itself (模式自省), which no subgraph is asked; `undefined` for any other
 * operation. One that asks for both is refused: two requests do the same.
 */
export async function answerIntrospection(
  schema: GraphQLSchema,
  request: Pick<MergedAnswer, 'document' | 'operation' | 'variables'>,
  rootFields: readonly AnswerField[],
): Promise<ExecutionResult | undefined> {
  if (!rootFields.some(asksForSchema)) return undefined;
  if (!rootFields.every((field) => field.fieldName.startsWith('__'))) {
    const message = 'Ask for the schema and for data in two operations.';
    return { errors: [new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })] };
  }
  return execute({
    schema,
    document: request.document,
    operationName: request.operation.name?.value ?? null,
    variableValues: request.variables,
  });
}
