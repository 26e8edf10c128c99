import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** What an operation asks for, before anything is fetched (查询规模). */
export interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly cost: number;
}

const NOTHING: Measure = { depth: 0, aliases: 0, rootFields: 0, cost: 0 };

/** How deep a question about the schema may go has a rule of its own among graphql's validation rules. */
const asksForSchema = ({ name }: FieldNode): boolean => name.value === '__schema' || name.value === '__type';

/** How many values a field multiplies its content by; a page size in a variable counts like a written one. */
function pageSize(field: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const sizes = (field.arguments ?? [])
    .filter((argument) => argument.name.value === 'first' || argument.name.value === 'last')
    .map((argument) => valueFromASTUntyped(argument.value, { ...variables }))
    .filter((size) => typeof size === 'number');
  return Math.max(1, ...sizes);
}

/**
 * Measures an operation of a valid document, so one without cycles among its fragments.
 *
 * @param variables coerced, with defaults filled in
 */
export function measureOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  // A fragment that uses two fragments that use two more … is counted in full but walked through once.
  const measured = new Map<SelectionSetNode, Measure>();

  const ofField = (field: FieldNode): Measure => {
    const inner = field.selectionSet ? ofSelections(field.selectionSet) : NOTHING;
    return {
      depth: asksForSchema(field) ? 1 : inner.depth + 1,
      aliases: inner.aliases + (field.alias ? 1 : 0),
      rootFields: 1,
      cost: (1 + inner.cost) * pageSize(field, variables),
    };
  };

  const ofSelections = (set: SelectionSetNode): Measure => {
    const known = measured.get(set);
    if (known) return known;
    const total = set.selections
      .map((node) => {
        if (node.kind === Kind.FIELD) return ofField(node);
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
        return fragment ? ofSelections(fragment.selectionSet) : NOTHING;
      })
      .reduce(
        (sum, part) => ({
          depth: Math.max(sum.depth, part.depth),
          aliases: sum.aliases + part.aliases,
          rootFields: sum.rootFields + part.rootFields,
          cost: sum.cost + part.cost,
        }),
        NOTHING,
      );
    measured.set(set, total);
    return total;
  };

  return ofSelections(operation.selectionSet);
}
