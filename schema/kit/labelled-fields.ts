import type { GraphQLSchema } from 'graphql';
import type { FieldLabel } from '../../src/policy/field-labels.js';
import type { Operation } from '../../src/policy/operations.js';
import { labelOf, operationOf } from './labels-of.js';
import { isRootType, ownFields, ownObjectTypes } from './own-types.js';

/** A field with what the policy knows it by. */
export interface LabelledField {
  /** `Type.field`. */
  readonly path: string;
  readonly label: FieldLabel | undefined;
  readonly operation: Operation | undefined;
}

/** Every field of a subgraph with its label, every query and mutation with its kind (字段密级清单). */
export const labelledFields = (schema: GraphQLSchema): LabelledField[] =>
  ownObjectTypes(schema).flatMap((type) => {
    const isRoot = isRootType(schema, type);
    return ownFields(type).map((field) => ({
      path: `${type.name}.${field.name}`,
      label: isRoot ? undefined : labelOf(type, field),
      operation: isRoot ? operationOf(field) : undefined,
    }));
  });
