import { Context, evalExpr } from 'mingo/core';
import * as library from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { compareValues } from '../ordering.js';
import { isDoc } from '../paths.js';
import { requireSupported, supported } from '../supported.js';

type Operator = (doc: unknown, operand: unknown, options: Options) => unknown;

/** Compares as expressions do: a missing field sorts below null. */
function compareOperands(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareValues(a, b);
}

function operands(doc: unknown, operand: unknown, options: Options): [unknown, unknown] {
  if (!Array.isArray(operand) || operand.length !== 2) {
    throw new StoreError('BadValue', 'Expression takes exactly 2 arguments');
  }
  return [evalExpr(doc, operand[0], options), evalExpr(doc, operand[1], options)];
}

function comparison(outcome: (order: number) => unknown): Operator {
  return (doc, operand, options) => outcome(compareOperands(...operands(doc, operand, options)));
}

/** The operators that compare values: the library's own ignore key order and the order of array elements. */
const comparing: Record<string, Operator> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison(Math.sign),
  $in: (doc, operand, options) => {
    const [value, list] = operands(doc, operand, options);
    if (!Array.isArray(list)) throw new StoreError('BadValue', '$in requires an array as a second argument');
    return list.some((item) => compareOperands(item, value) === 0);
  },
};

const available = new Map<string, unknown>([...Object.entries(library), ...Object.entries(comparing)]);

const context = Context.init({
  expression: Object.fromEntries(supported.expressions.map((name) => [name, available.get(name)])),
} as Parameters<typeof Context.init>[0]);

/**
 * Compiles an aggregation expression. The result is undefined where the expression yields a missing field.
 *
 * @throws StoreError InvalidPipelineOperator for an operator outside the table
 */
export function evaluator(expression: unknown): (doc: Doc) => unknown {
  requireExpression(expression);
  const options = {
    context,
    useStrictMode: true,
    scriptEnabled: false,
    failOnError: true,
    idKey: '_id',
    processingMode: 0,
  };
  return (doc) => {
    try {
      return evalExpr(doc, expression, options);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      throw new StoreError('BadValue', `Failed to evaluate expression: ${(error as Error).message}`);
    }
  };
}

function requireExpression(expression: unknown): void {
  if (Array.isArray(expression)) {
    for (const item of expression) requireExpression(item);
  } else if (isDoc(expression)) {
    const names = Object.keys(expression);
    const operator = names.find((name) => name.startsWith('$'));
    if (operator !== undefined && names.length > 1) {
      throw new StoreError(
        'Location15983',
        'an object representing an expression must have exactly one field',
      );
    }
    if (operator !== undefined) requireSupported('expressions', operator);
    if (operator !== '$literal') for (const name of names) requireExpression(expression[name]);
  }
}
