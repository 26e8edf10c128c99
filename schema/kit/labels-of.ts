import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { type FieldLabel, isFieldLabel } from '../../src/policy/field-labels.js';
import { isOperation, type Operation } from '../../src/policy/operations.js';

type Extended = Pick<GraphQLField<unknown, unknown>, 'extensions'>;

/** The label of a field (字段密级): its own, else its type's. */
export function labelOf(
  type: Pick<GraphQLObjectType, 'extensions'>,
  field: Extended,
): FieldLabel | undefined {
  const label = field.extensions.label ?? type.extensions.label;
  return isFieldLabel(label) ? label : undefined;
}

/** The kind of operation (操作类别) of a query or mutation. */
export function operationOf(field: Extended): Operation | undefined {
  const { operation } = field.extensions;
  return isOperation(operation) ? operation : undefined;
}
