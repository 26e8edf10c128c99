import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** One key of an answer (应答字段): the field it stands for, and everything asked of that field. */
export interface AnswerField {
  readonly fieldName: string;
  readonly selections: readonly SelectionSetNode[];
}

/**
 * Which keys an answer has for an object of this type, and in which order: fragments merged, `@skip` and
 * `@include` heeded, as section 6.3.2 of the GraphQL specification has it.
 */
export type CollectFields = (
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
) => ReadonlyMap<string, AnswerField>;

/**
 * Makes the collector for one request. Lists ask for the same selections again and again, so what was collected
 * for a type is kept.
 */
export function fieldCollector(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
): CollectFields {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const collected = new WeakMap<object, Map<GraphQLObjectType, ReadonlyMap<string, AnswerField>>>();

  const isWanted = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;

  const appliesTo = (type: GraphQLObjectType, condition: string | undefined): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const conditionType = schema.getType(condition);
    return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
  };

  const wantedFields = (type: GraphQLObjectType, set: SelectionSetNode): FieldNode[] =>
    set.selections.filter(isWanted).flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      return fragment && appliesTo(type, fragment.typeCondition?.name.value)
        ? wantedFields(type, fragment.selectionSet)
        : [];
    });

  const collect: CollectFields = (type, selections) => {
    const fields = new Map<string, { fieldName: string; selections: SelectionSetNode[] }>();
    for (const node of selections.flatMap((set) => wantedFields(type, set))) {
      const key = node.alias?.value ?? node.name.value;
      const field = fields.get(key) ?? { fieldName: node.name.value, selections: [] };
      if (node.selectionSet) field.selections.push(node.selectionSet);
      fields.set(key, field);
    }
    return fields;
  };

  return (type, selections) => {
    const byType = collected.get(selections) ?? new Map();
    collected.set(selections, byType);
    const known = byType.get(type) ?? collect(type, selections);
    byType.set(type, known);
    return known;
  };
}
