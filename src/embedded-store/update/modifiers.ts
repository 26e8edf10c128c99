import { EJSON } from 'bson';
import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { equalValues } from '../ordering.js';
import { isDoc } from '../paths.js';
import { equality } from '../query/comparisons.js';
import { compileFilter } from '../query/filter.js';
import { requireSupported, type Supported } from '../supported.js';
import { readPath, removePath, writePath } from './path.js';

/** Changes the document at one path. */
export type Modify = (doc: Doc, parts: readonly string[]) => void;

/** The update operators: each compiles its operand for one path, refusing what is wrong with it by itself. */
export const modifiers: Record<Supported<'updateOperators'>, (operand: unknown, path: string) => Modify> = {
  $set: (operand) => (doc, parts) => writePath(doc, parts, operand),
  $setOnInsert: (operand) => (doc, parts) => writePath(doc, parts, operand),
  $unset: () => removePath,
  $inc: increment,
  $push: (operand) => {
    const { items, slice } = pushed(operand);
    return (doc, parts) => writePath(doc, parts, slice([...(arrayAt('$push', doc, parts) ?? []), ...items]));
  },
  $addToSet: (operand) => {
    const items = eachOf('$addToSet', operand) ?? [operand];
    if (isDoc(operand) && '$each' in operand && Object.keys(operand).length > 1) {
      throw new StoreError('BadValue', 'Found unexpected fields after $each in $addToSet');
    }
    return (doc, parts) => {
      const set = [...(arrayAt('$addToSet', doc, parts) ?? [])];
      for (const item of items) if (!set.some((member) => equalValues(member, item))) set.push(item);
      writePath(doc, parts, set);
    };
  },
  $pull: (operand) => {
    const filter = isDoc(operand) ? compileFilter(operand) : undefined;
    const matches = filter ? (item: unknown) => isDoc(item) && filter(item) : equality(operand);
    return (doc, parts) => {
      const array = arrayAt('$pull', doc, parts);
      if (array)
        writePath(
          doc,
          parts,
          array.filter((item) => !matches(item)),
        );
    };
  },
};

function increment(operand: unknown, path: string): Modify {
  if (typeof operand !== 'number') {
    const message = `Cannot increment with non-numeric argument: {${path}: ${EJSON.stringify(operand)}}`;
    throw new StoreError('TypeMismatch', message);
  }
  return (doc, parts) => {
    const current = readPath(doc, parts);
    if (current === undefined) {
      writePath(doc, parts, operand);
      return;
    }
    if (typeof current !== 'number') {
      const message = `Cannot apply $inc to a value of non-numeric type. {_id: ${EJSON.stringify(doc._id)}} has the field '${path}' of non-numeric type`;
      throw new StoreError('TypeMismatch', message);
    }
    const sum = current + operand;
    if (Number.isInteger(operand) && Number.isInteger(current) && !Number.isSafeInteger(sum)) {
      const message = `$inc of '${path}' gives an integer beyond 2^53, which this store does not keep`;
      throw new StoreError('BadValue', message);
    }
    writePath(doc, parts, sum);
  };
}

function arrayAt(name: string, doc: Doc, parts: readonly string[]): unknown[] | undefined {
  const value = readPath(doc, parts);
  if (value === undefined || Array.isArray(value)) return value;
  const message = `Cannot apply ${name} to a non-array value. The field '${parts.join('.')}' must be an array`;
  throw new StoreError('BadValue', `${message} in {_id: ${EJSON.stringify(doc._id)}}`);
}

function eachOf(name: string, operand: unknown): unknown[] | undefined {
  if (!isDoc(operand) || !('$each' in operand)) return undefined;
  if (Array.isArray(operand.$each)) return operand.$each;
  const code = name === '$push' ? 'BadValue' : 'TypeMismatch';
  throw new StoreError(code, `The argument to $each in ${name} must be an array`);
}

/** Reads `$push`'s operand: what to add, and what `$slice` keeps of the whole (negative: the last ones). */
function pushed(operand: unknown): { items: unknown[]; slice: (array: unknown[]) => unknown[] } {
  const items = eachOf('$push', operand);
  if (items === undefined || !isDoc(operand)) return { items: [operand], slice: (array) => array };
  for (const clause of Object.keys(operand)) requireSupported('pushModifiers', clause);
  const { $slice: kept } = operand;
  if (kept === undefined) return { items, slice: (array) => array };
  if (typeof kept !== 'number' || !Number.isInteger(kept)) {
    throw new StoreError('BadValue', 'The value for $slice must be an integer value');
  }
  return { items, slice: (array) => (kept < 0 ? array.slice(kept) : array.slice(0, kept)) };
}
