import { BSONRegExp, MaxKey, MinKey } from 'bson';
import { StoreError } from '../errors.js';
import { bracketOf, compareValues, encodeKey } from '../ordering.js';
import { type Condition, valueCondition } from './condition.js';

/** Equality; null also equals a missing field. */
export function equalTo(operand: unknown): Condition {
  return valueCondition(equality(operand));
}

/** The test of one value behind `equalTo`. */
export function equality(operand: unknown): (value: unknown) => boolean {
  const key = encodeKey(operand);
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand;
  const bracket = bracketOf(operand);
  return (value) => value !== undefined && bracketOf(value) === bracket && key.equals(encodeKey(value));
}

const outcomes: Record<string, (order: number) => boolean> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

/** `$gt`, `$gte`, `$lt`, `$lte`: only values of the operand's own type bracket compare, and NaN only with itself. */
export function ordered(name: string, operand: unknown): Condition {
  const outcome = outcomes[name] ?? (() => false);
  if (operand instanceof BSONRegExp)
    throw new StoreError('BadValue', `Can't have RegEx as arg to predicate over field`);
  const bracket = bracketOf(operand);
  if (operand === null)
    return name === '$gte' || name === '$lte' ? equalTo(null) : valueCondition(() => false);
  const anyType = operand instanceof MinKey || operand instanceof MaxKey;
  const operandIsNaN = Number.isNaN(operand);
  return valueCondition((value) => {
    if (value === undefined || (!anyType && bracketOf(value) !== bracket)) return false;
    if (typeof value === 'number' && Number.isNaN(value) !== operandIsNaN && !anyType) return false;
    return outcome(compareValues(value, operand));
  });
}
