import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type CollectFields, fieldCollector } from './collect-fields.js';
import { knownFaults } from './known-faults.js';

/** What was asked, and what the subgraphs together answered. */
export interface MergedAnswer {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced, with defaults filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Every object of an interface or union type must have its `__typename` here. */
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
}

type Path = readonly (string | number)[];

/** Stands for a required value that is missing: what contains it must give way too. */
const MISSING = Symbol('missing');

class Completion {
  readonly errors: GraphQLError[] = [];
  readonly #schema: GraphQLSchema;
  readonly #collect: CollectFields;
  readonly #isExplained: (place: Path) => boolean;

  constructor(answer: MergedAnswer) {
    this.#schema = answer.schema;
    this.#collect = fieldCollector(answer.schema, answer.document, answer.variables);
    this.#isExplained = knownFaults(answer.errors);
  }

  object(record: object, type: GraphQLObjectType, selections: readonly SelectionSetNode[], path: Path) {
    const values = record as Record<string, unknown>;
    const completed: Record<string, unknown> = {};
    for (const [key, field] of this.#collect(type, selections)) {
      if (field.fieldName === '__typename') {
        completed[key] = type.name;
        continue;
      }
      const fieldType = type.getFields()[field.fieldName]?.type;
      if (!fieldType) continue;
      const value = this.#value(values[key], fieldType, field.selections, [...path, key]);
      if (value === MISSING) return MISSING;
      completed[key] = value;
    }
    return completed;
  }

  /** The value at one place: where the place may be null, whatever gave way around a missing value ends here. */
  #value(
    value: unknown,
    type: GraphQLOutputType,
    selections: readonly SelectionSetNode[],
    path: Path,
  ): unknown {
    if (!isNonNullType(type)) {
      const completed = this.#content(value, type, selections, path);
      return completed === MISSING ? null : completed;
    }
    const completed = this.#content(value, type.ofType, selections, path);
    if (completed !== null) return completed;
    if (!this.#isExplained(path)) this.#report(path);
    return MISSING;
  }

  #content(
    value: unknown,
    type: GraphQLNullableType & GraphQLOutputType,
    selections: readonly SelectionSetNode[],
    path: Path,
  ): unknown {
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      return Array.isArray(value) ? this.#list(value, type.ofType, selections, path) : null;
    }
    if (!isCompositeType(type)) return value;
    const runtimeType = this.#runtimeType(value, type);
    return runtimeType ? this.object(value, runtimeType, selections, path) : null;
  }

  #list(items: unknown[], type: GraphQLOutputType, selections: readonly SelectionSetNode[], path: Path) {
    const completed: unknown[] = [];
    for (const [index, item] of items.entries()) {
      const value = this.#value(item, type, selections, [...path, index]);
      if (value === MISSING) return MISSING;
      completed.push(value);
    }
    return completed;
  }

  #runtimeType(record: object, type: GraphQLOutputType): GraphQLObjectType | undefined {
    if (isObjectType(type)) return type;
    const name = (record as { __typename?: unknown }).__typename;
    const runtimeType = typeof name === 'string' ? this.#schema.getType(name) : undefined;
    return isObjectType(runtimeType) ? runtimeType : undefined;
  }

  #report(path: Path): void {
    this.errors.push(
      new GraphQLError('A required field has no value.', { path, extensions: { code: 'INCOMPLETE_DATA' } }),
    );
  }
}

/**
 * Completes a merged answer (结果补全) as section 6.4.3 of the GraphQL specification demands, which the query
 * planner leaves undone: keys in the order of the query, absent values `null`, and where a required value is
 * missing, `null` for the nearest thing around it that may be null, with an error that says so unless one does.
 */
export function completeResult(answer: MergedAnswer): ExecutionResult {
  const rootType = answer.schema.getRootType(answer.operation.operation);
  if (!rootType) return { errors: answer.errors };
  const completion = new Completion(answer);
  const root = typeof answer.data === 'object' && answer.data !== null ? answer.data : {};
  const completed = completion.object(root, rootType, [answer.operation.selectionSet], []);
  const errors = [...answer.errors, ...completion.errors];
  return {
    data: completed === MISSING ? null : (completed as Record<string, unknown>),
    ...(errors.length > 0 ? { errors } : {}),
  };
}
