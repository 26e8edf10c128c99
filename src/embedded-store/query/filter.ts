import { BSONRegExp } from 'bson';
import { evaluator } from '../aggregation/expressions.js';
import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc, type MatchDetails } from '../paths.js';
import { requireSupported } from '../supported.js';
import { equalTo } from './comparisons.js';
import { type Condition, every, not } from './condition.js';
import { operatorConditions } from './operators.js';
import { regexCondition } from './regex.js';

/** A compiled filter; `details` receives the array position the update operator `$` stands for. */
export type Filter = (doc: Doc, details?: MatchDetails) => boolean;

/**
 * Compiles a query filter.
 *
 * @throws StoreError for anything outside the supported table, whether or not a document would be looked at
 */
export function compileFilter(filter: Doc): Filter {
  const clauses = Object.entries(filter).map(([name, operand]) =>
    name.startsWith('$') ? topLevel(name, operand) : fieldClause(name, operand),
  );
  return (doc, details) => clauses.every((clause) => clause(doc, details));
}

function fieldClause(path: string, operand: unknown): Filter {
  const parts = path.split('.');
  const condition = compileCondition(operand);
  return (doc, details) => condition.matches(doc, parts, details);
}

function topLevel(name: string, operand: unknown): Filter {
  requireSupported('topLevelQueryOperators', name);
  if (name === '$comment') return () => true;
  if (name === '$expr') {
    const evaluate = evaluator(operand);
    return (doc) => isTruthy(evaluate(doc));
  }
  if (!Array.isArray(operand) || operand.length === 0) {
    throw new StoreError('BadValue', `${name} argument must be a non-empty array`);
  }
  const branches = operand.map((branch: unknown) => {
    if (!isDoc(branch)) throw new StoreError('BadValue', `${name} argument's entries must be objects`);
    return compileFilter(branch);
  });
  if (name === '$and') return (doc, details) => branches.every((branch) => branch(doc, details));
  if (name === '$or') return (doc, details) => branches.some((branch) => branch(doc, details));
  return (doc) => !branches.some((branch) => branch(doc));
}

/** Compiles what stands beside a field: a value to equal, a regular expression, or a document of operators. */
export function compileCondition(operand: unknown): Condition {
  if (operand instanceof BSONRegExp) return regexCondition(operand.pattern, operand.options);
  if (!isOperatorDoc(operand)) return equalTo(operand);
  return every(
    Object.entries(operand).flatMap(([name, value]) => {
      requireSupported('queryOperators', name);
      if (name === '$not') return [negation(value)];
      return operatorConditions(name, value, operand, { compileFilter, compileCondition });
    }),
  );
}

/** Whether a value is a document of operators, which its first field decides. */
export function isOperatorDoc(value: unknown): value is Doc {
  return isDoc(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);
}

/** Truth in MongoDB's expressions: all but false, null, 0 and a missing field. */
function isTruthy(value: unknown): boolean {
  return value !== false && value !== null && value !== undefined && value !== 0;
}

function negation(operand: unknown): Condition {
  if (operand instanceof BSONRegExp) return not(compileCondition(operand));
  if (!isDoc(operand)) throw new StoreError('BadValue', '$not needs a regex or a document');
  if (!isOperatorDoc(operand)) {
    if (Object.keys(operand).length === 0) throw new StoreError('BadValue', '$not cannot be empty');
    throw new StoreError('BadValue', `unknown operator: ${Object.keys(operand)[0]}`);
  }
  return not(compileCondition(operand));
}
