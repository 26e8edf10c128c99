import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc, valuesAt } from '../paths.js';
import { requireSupported, type Supported } from '../supported.js';
import { equality, ordered, type Test } from './comparisons.js';

/** A compiled filter. */
export type Filter = (doc: Doc) => boolean;

/** What a filter asks of the values that a path leads to. */
type Condition = (values: readonly unknown[]) => boolean;

/**
 * Compiles a query filter.
 *
 * @throws StoreError for anything outside the supported table, whether or not a document would be looked at
 */
export function compileFilter(filter: Doc): Filter {
  const clauses = Object.entries(filter).map(([name, operand]) =>
    name.startsWith('$') ? branching(name, operand) : fieldClause(name, operand),
  );
  return (doc) => clauses.every((clause) => clause(doc));
}

/** Whether a value is a document of operators, which its first field decides. */
export function isOperatorDoc(value: unknown): value is Doc {
  return isDoc(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);
}

function branching(name: string, operand: unknown): Filter {
  requireSupported('topLevelQueryOperators', name);
  if (!Array.isArray(operand) || operand.length === 0) {
    throw new StoreError('BadValue', `${name} argument must be a non-empty array`);
  }
  const branches = operand.map((branch: unknown) => {
    if (!isDoc(branch)) throw new StoreError('BadValue', `${name} argument's entries must be objects`);
    return compileFilter(branch);
  });
  return name === '$and'
    ? (doc) => branches.every((branch) => branch(doc))
    : (doc) => branches.some((branch) => branch(doc));
}

function fieldClause(path: string, operand: unknown): Filter {
  const parts = path.split('.');
  const condition = isOperatorDoc(operand) ? every(operand) : some(equality(operand));
  return (doc) => condition(valuesAt(doc, parts));
}

function every(operators: Doc): Condition {
  const conditions = Object.entries(operators).map(([name, operand]) => {
    requireSupported('queryOperators', name);
    return compilers[name](operand);
  });
  return (values) => conditions.every((condition) => condition(values));
}

/** Holds when a value passes, or an element of a value that is an array. */
function some(test: Test): Condition {
  return (values) =>
    values.some((value) => test(value) || (Array.isArray(value) && value.some((item) => test(item))));
}

function not(condition: Condition): Condition {
  return (values) => !condition(values);
}

const compilers: Record<Supported<'queryOperators'>, (operand: unknown) => Condition> = {
  $eq: (operand) => some(equality(operand)),
  $ne: (operand) => not(some(equality(operand))),
  $gt: (operand) => some(ordered(operand, (order) => order > 0)),
  $gte: (operand) => some(ordered(operand, (order) => order >= 0)),
  $lt: (operand) => some(ordered(operand, (order) => order < 0)),
  $lte: (operand) => some(ordered(operand, (order) => order <= 0)),
  $in: (operand) => some(oneOf('$in', operand)),
  $nin: (operand) => not(some(oneOf('$nin', operand))),
  $not: (operand) => {
    if (!isDoc(operand) || Object.keys(operand).length === 0) {
      throw new StoreError('BadValue', '$not needs a document of operators');
    }
    return not(every(operand));
  },
  $exists: (operand) => {
    const exists: Condition = (values) => values.some((value) => value !== undefined);
    return operand === false || operand === 0 || operand === null ? not(exists) : exists;
  },
  $elemMatch: (operand) => {
    if (!isDoc(operand)) throw new StoreError('BadValue', '$elemMatch needs an Object');
    const filter = compileFilter(operand);
    return (values) =>
      values.some((value) => Array.isArray(value) && value.some((item) => isDoc(item) && filter(item)));
  },
};

function oneOf(name: string, operand: unknown): Test {
  if (!Array.isArray(operand)) throw new StoreError('BadValue', `${name} needs an array`);
  if (operand.some(isOperatorDoc)) throw new StoreError('BadValue', `cannot nest $ under ${name}`);
  const tests = operand.map(equality);
  return (value) => tests.some((test) => test(value));
}
