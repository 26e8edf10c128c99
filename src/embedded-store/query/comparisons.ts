import { BSONRegExp, MaxKey, MinKey } from 'bson';
import { StoreError } from '../errors.js';
import { bracketOf, compareValues, encodeKey } from '../ordering.js';

/** A test of one value; undefined stands for a missing field. */
export type Test = (value: unknown) => boolean;

/** Equality; null also equals a missing field. */
export function equality(operand: unknown): Test {
  requireNoPattern(operand);
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand;
  const [bracket, key] = [bracketOf(operand), encodeKey(operand)];
  return (value) => value !== undefined && bracketOf(value) === bracket && key.equals(encodeKey(value));
}

/** An order: only values of the operand's own type bracket compare, and NaN only with itself. */
export function ordered(operand: unknown, outcome: (order: number) => boolean): Test {
  requireNoPattern(operand);
  if (operand === null) return outcome(0) ? equality(null) : () => false;
  const bracket = bracketOf(operand);
  if (operand instanceof MinKey || operand instanceof MaxKey) {
    return (value) => value !== undefined && outcome(compareValues(value, operand));
  }
  return (value) =>
    value !== undefined &&
    bracketOf(value) === bracket &&
    Number.isNaN(value) === Number.isNaN(operand) &&
    outcome(compareValues(value, operand));
}

/** MongoDB would search by the pattern, which this store does not do. */
function requireNoPattern(operand: unknown): void {
  if (operand instanceof BSONRegExp) {
    throw new StoreError('BadValue', 'regular expressions ($regex) are not supported by this store');
  }
}
