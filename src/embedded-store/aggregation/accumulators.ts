import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { compareValues, encodeKey } from '../ordering.js';
import { isDoc } from '../paths.js';
import { requireSupported } from '../supported.js';
import { evaluator } from './expressions.js';

/** Computes one field of a group from the values its expression gave, in order. */
type Finish = (values: unknown[]) => unknown;

const numbers = (values: unknown[]): number[] => values.filter((value) => typeof value === 'number');
const present = (values: unknown[]): unknown[] =>
  values.filter((value) => value !== undefined && value !== null);
const sum = (values: unknown[]): number => numbers(values).reduce((total, value) => total + value, 0);

const finishers: Record<string, Finish> = {
  $sum: sum,
  $count: sum,
  $avg: (values) => (numbers(values).length === 0 ? null : sum(values) / numbers(values).length),
  $min: (values) => present(values).reduce((a, b) => (a === null || compareValues(b, a) < 0 ? b : a), null),
  $max: (values) => present(values).reduce((a, b) => (a === null || compareValues(b, a) > 0 ? b : a), null),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => [
    ...new Map(
      values
        .filter((value) => value !== undefined)
        .map((value) => [encodeKey(value).toString('latin1'), value]),
    ).values(),
  ],
};

/** Compiles one computed field of `$group`, such as `{$sum: '$amount'}`. */
export function compileAccumulator(field: string, spec: unknown): (docs: Doc[]) => unknown {
  const [name, operand] = isDoc(spec) ? (Object.entries(spec)[0] ?? []) : [];
  if (name === undefined || !isDoc(spec)) {
    throw new StoreError('Location40234', `The field '${field}' must be an accumulator object`);
  }
  if (Object.keys(spec).length > 1) {
    throw new StoreError('Location40238', `The field '${field}' must specify one accumulator`);
  }
  requireSupported('accumulators', name);
  const evaluate = name === '$count' ? () => 1 : evaluator(operand);
  const finish = finishers[name];
  return (docs) => finish?.(docs.map(evaluate));
}
