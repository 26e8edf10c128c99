import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const asksForTypename = ({ selections }: SelectionSetNode): boolean =>
  selections.some(
    (node) =>
      node.kind === Kind.FIELD &&
      node.name.value === '__typename' &&
      !node.alias &&
      (node.directives ?? []).length === 0,
  );

/**
 * The same document, asking also for the type (类型名) of everything that may be of several types: without it a
 * merged answer does not say which of an object's fields are missing.
 */
export function withTypenames(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.SELECTION_SET](node) {
        if (!isAbstractType(types.getParentType()) || asksForTypename(node)) return undefined;
        return { ...node, selections: [...node.selections, TYPENAME] };
      },
    }),
  );
}
