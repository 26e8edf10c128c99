import { Binary, BSONRegExp, Code, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { StoreError } from '../errors.js';
import { isDoc } from '../paths.js';

/** BSON type numbers by the alias `$type` takes. */
const aliases: Record<string, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  javascript: 13,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};

/** The BSON type a value is stored as, by alias; `missing` for an absent field. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'number') {
    const int32 = Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** 31 && !Object.is(value, -0);
    return int32 ? 'int' : 'double';
  }
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof ObjectId) return 'objectId';
  if (value instanceof Binary) return 'binData';
  if (value instanceof Timestamp) return 'timestamp';
  if (value instanceof BSONRegExp) return 'regex';
  if (value instanceof Code) return 'javascript';
  if (value instanceof MinKey) return 'minKey';
  if (value instanceof MaxKey) return 'maxKey';
  return isDoc(value) ? 'object' : 'unknown';
}

/** The aliases that a `$type` operand (alias, number or list of them) stands for. */
export function typesNamed(operand: unknown): Set<string> {
  const names = new Set<string>();
  for (const item of Array.isArray(operand) ? operand : [operand]) {
    if (item === 'number') for (const name of ['int', 'double', 'long', 'decimal']) names.add(name);
    else if (typeof item === 'string' && Object.hasOwn(aliases, item)) names.add(item);
    else if (typeof item === 'string') throw new StoreError('BadValue', `Unknown type name alias: ${item}`);
    else {
      const alias = Object.keys(aliases).find((name) => aliases[name] === item);
      if (alias === undefined)
        throw new StoreError('BadValue', `Invalid numerical type code: ${String(item)}`);
      names.add(alias);
    }
  }
  if (names.size === 0) throw new StoreError('FailedToParse', '$type must match at least one type');
  return names;
}
