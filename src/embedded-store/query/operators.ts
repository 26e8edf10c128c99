import { BSONRegExp } from 'bson';
import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc } from '../paths.js';
import { equality, equalTo, ordered } from './comparisons.js';
import { type Condition, elementCondition, every, not, some, valueCondition } from './condition.js';
import { regexCondition } from './regex.js';
import { typeName, typesNamed } from './type-names.js';

interface Compilers {
  compileFilter(filter: Doc): (doc: Doc) => boolean;
  compileCondition(operand: unknown): Condition;
}

/** The conditions that one operator beside a field stands for; `siblings` is the document it was written in. */
export function operatorConditions(
  name: string,
  operand: unknown,
  siblings: Doc,
  compilers: Compilers,
): Condition[] {
  switch (name) {
    case '$eq':
      return [equalTo(operand)];
    case '$ne':
      if (operand instanceof BSONRegExp) throw new StoreError('BadValue', "Can't have regex as arg to $ne.");
      return [not(equalTo(operand))];
    case '$in':
      return [oneOf(name, operand)];
    case '$nin':
      return [not(oneOf(name, operand))];
    case '$exists':
      return [operand === false || operand === 0 || operand === null ? not(exists) : exists];
    case '$type': {
      const names = typesNamed(operand);
      return [valueCondition((value) => names.has(typeName(value)))];
    }
    case '$size':
      return [sizeCondition(operand)];
    case '$all':
      return [allOf(operand, compilers)];
    case '$elemMatch':
      return [elementMatch(operand, compilers)];
    case '$regex':
      return [regexOf(operand, siblings.$options)];
    case '$options':
      if (siblings.$regex === undefined) throw new StoreError('BadValue', '$options needs a $regex');
      return [];
    default:
      return [ordered(name, operand)];
  }
}

const exists = valueCondition((value) => value !== undefined, false);

function requireArray(name: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw new StoreError('BadValue', `${name} needs an array`);
  return operand;
}

function oneOf(name: string, operand: unknown): Condition {
  const members = requireArray(name, operand);
  for (const member of members) {
    if (isDoc(member) && Object.keys(member)[0]?.startsWith('$')) {
      throw new StoreError('BadValue', `cannot nest $ under ${name}`);
    }
  }
  const patterns = members.filter((member) => member instanceof BSONRegExp);
  const tests = members.filter((member) => !(member instanceof BSONRegExp)).map(equality);
  return some([
    valueCondition((value) => tests.some((test) => test(value))),
    ...patterns.map((each) => regexCondition(each.pattern, each.options)),
  ]);
}

function sizeCondition(operand: unknown): Condition {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0) {
    throw new StoreError(
      'BadValue',
      `Failed to parse $size. Expected a non-negative integer: ${String(operand)}`,
    );
  }
  return valueCondition((value) => Array.isArray(value) && value.length === operand, false);
}

function allOf(operand: unknown, compilers: Compilers): Condition {
  const members = requireArray('$all', operand);
  if (members.length === 0) return valueCondition(() => false);
  return every(
    members.map((member) => {
      if (isDoc(member) && Object.keys(member)[0] === '$elemMatch') return compilers.compileCondition(member);
      if (isDoc(member) && Object.keys(member)[0]?.startsWith('$')) {
        throw new StoreError('BadValue', 'no $ expressions in $all');
      }
      return member instanceof BSONRegExp ? regexCondition(member.pattern, member.options) : equalTo(member);
    }),
  );
}

/** `$elemMatch` asks operators of each element, or a whole filter of each document in the array. */
function elementMatch(operand: unknown, { compileFilter, compileCondition }: Compilers): Condition {
  if (!isDoc(operand)) throw new StoreError('BadValue', '$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  if (first?.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first)) {
    const condition = compileCondition(operand);
    return elementCondition((item) => condition.matchesValue(item));
  }
  const filter = compileFilter(operand);
  return elementCondition((item) =>
    isDoc(item) ? filter(item) : Array.isArray(item) && filter({ ...item }),
  );
}

function regexOf(pattern: unknown, options: unknown): Condition {
  if (options !== undefined && typeof options !== 'string') {
    throw new StoreError('BadValue', '$options has to be a string');
  }
  if (pattern instanceof BSONRegExp) return regexCondition(pattern.pattern, options ?? pattern.options);
  if (typeof pattern !== 'string') throw new StoreError('BadValue', '$regex has to be a string');
  return regexCondition(pattern, options ?? '');
}
