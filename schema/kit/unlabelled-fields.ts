import type { GraphQLSchema } from 'graphql';
import { labelOf, operationOf } from './labels-of.js';
import { isRootType, ownFields, ownObjectTypes } from './own-types.js';

/**
 * Fields that nobody has given a label, queries and mutations that nobody has given a kind, as `Type.field`.
 * A subgraph with any is refused by its law test.
 */
export function unlabelledFields(schema: GraphQLSchema): string[] {
  return ownObjectTypes(schema).flatMap((type) =>
    ownFields(type)
      .filter((field) => !(isRootType(schema, type) ? operationOf(field) : labelOf(type, field)))
      .map((field) => `${type.name}.${field.name}`),
  );
}
