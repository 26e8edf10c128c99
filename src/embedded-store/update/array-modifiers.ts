import { BSONRegExp } from 'bson';
import type { Doc } from '../bson.js';
import { describe } from '../describe.js';
import { StoreError } from '../errors.js';
import { compareValues, equalValues } from '../ordering.js';
import { isDoc } from '../paths.js';
import { equality } from '../query/comparisons.js';
import { compileCondition, compileFilter, isOperatorDoc } from '../query/filter.js';
import { parseSort, sorted } from '../query/sort.js';
import { typeName } from '../query/type-names.js';
import { requireSupported } from '../supported.js';
import type { Modifier } from './modifier.js';
import { readPath, writePath } from './path.js';

/** The update operators that work on arrays. */
export const arrayModifiers: Record<string, Modifier> = {
  $push: (operand) => {
    const { items, place } = parsePush(operand);
    return (doc, parts) => writePath(doc, parts, place(arrayAt(doc, parts, mustBeArray) ?? [], items));
  },
  $addToSet: (operand) => {
    const items = eachOf('$addToSet', operand) ?? [operand];
    return (doc, parts) => {
      const set = [...(arrayAt(doc, parts, cannotAddToSet) ?? [])];
      for (const item of items) if (!set.some((member) => equalValues(member, item))) set.push(item);
      writePath(doc, parts, set);
    };
  },
  $pull: (operand) => {
    const matches = pullTest(operand);
    return (doc, parts) => {
      const array = arrayAt(
        doc,
        parts,
        () => new StoreError('BadValue', 'Cannot apply $pull to a non-array value'),
      );
      if (array !== undefined)
        writePath(
          doc,
          parts,
          array.filter((item) => !matches(item)),
        );
    };
  },
  $pop: (operand) => {
    if (operand !== 1 && operand !== -1) {
      throw new StoreError('FailedToParse', `$pop expects 1 or -1, found: ${describe(operand)}`);
    }
    return (doc, parts) => {
      const array = arrayAt(doc, parts, cannotPop);
      if (array !== undefined) writePath(doc, parts, operand === 1 ? array.slice(0, -1) : array.slice(1));
    };
  },
};

type Refusal = (value: unknown, doc: Doc, parts: readonly string[]) => StoreError;

function arrayAt(doc: Doc, parts: readonly string[], refusal: Refusal): unknown[] | undefined {
  const value = readPath(doc, parts);
  if (value === undefined || Array.isArray(value)) return value;
  throw refusal(value, doc, parts);
}

const mustBeArray: Refusal = (value, doc, parts) =>
  new StoreError(
    'BadValue',
    `The field '${parts.join('.')}' must be an array but is of type ${typeName(value)} in document ` +
      `{_id: ${describe(doc._id)}}`,
  );

const cannotAddToSet: Refusal = (value, _doc, parts) =>
  new StoreError(
    'BadValue',
    `Cannot apply $addToSet to non-array field. Field named '${parts.at(-1)}' has non-array type ${typeName(value)}`,
  );

const cannotPop: Refusal = (value, _doc, parts) =>
  new StoreError(
    'TypeMismatch',
    `Path '${parts.join('.')}' contains an element of non-array type '${typeName(value)}'`,
  );

function eachOf(name: string, operand: unknown): unknown[] | undefined {
  if (!isDoc(operand) || !('$each' in operand)) return undefined;
  const items = operand.$each;
  if (Array.isArray(items)) return items;
  throw new StoreError(
    name === '$push' ? 'BadValue' : 'TypeMismatch',
    `The argument to $each in ${name} must be an array but it was of type: ${typeName(items)}`,
  );
}

/** Reads `$push`'s operand: what to add, and how `$position`, `$sort` and `$slice` (in that order) place it. */
function parsePush(operand: unknown): {
  items: unknown[];
  place: (array: unknown[], items: unknown[]) => unknown[];
} {
  const items = eachOf('$push', operand);
  if (items === undefined || !isDoc(operand))
    return { items: [operand], place: (array, added) => [...array, ...added] };
  for (const clause of Object.keys(operand)) requireSupported('pushModifiers', clause);
  const position = wholeNumber('$position', operand.$position);
  const slice = wholeNumber('$slice', operand.$slice);
  const order = pushOrder(operand.$sort);
  const place = (array: unknown[], added: unknown[]): unknown[] => {
    const at = position ?? array.length;
    const joined = [...array.slice(0, at), ...added, ...array.slice(at)];
    const inOrder = order(joined);
    if (slice === undefined) return inOrder;
    if (slice === 0) return [];
    return slice > 0 ? inOrder.slice(0, slice) : inOrder.slice(slice);
  };
  return { items, place };
}

function wholeNumber(clause: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new StoreError(
    'BadValue',
    `The value for ${clause} must be an integer value but was given type: ${typeName(value)}`,
  );
}

function pushOrder(sort: unknown): (array: unknown[]) => unknown[] {
  if (sort === undefined) return (array) => array;
  if (sort === 1 || sort === -1) return (array) => [...array].sort((a, b) => sort * compareValues(a, b));
  if (!isDoc(sort))
    throw new StoreError(
      'BadValue',
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}',
    );
  const fields = parseSort(sort);
  return (array) => sorted(array, (item) => (isDoc(item) ? item : {}), fields);
}

/** `$pull` takes a value to equal, operators for each element, or a filter for elements that are documents. */
function pullTest(operand: unknown): (item: unknown) => boolean {
  if (operand instanceof BSONRegExp || isOperatorDoc(operand)) {
    const condition = compileCondition(operand);
    return (item) => condition.matchesValue(item);
  }
  if (!isDoc(operand)) return equality(operand);
  const filter = compileFilter(operand);
  return (item) => isDoc(item) && filter(item);
}
