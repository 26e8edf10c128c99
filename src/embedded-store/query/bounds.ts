import { MaxKey, MinKey } from 'bson';
import type { Doc } from '../bson.js';
import { bracketOf, encodeKey } from '../ordering.js';
import { isDoc } from '../paths.js';
import { isOperatorDoc } from './filter.js';

/** What a filter says about one field that an index can answer: values to equal, or an end of a range. */
export interface Bounds {
  points?: unknown[];
  lower?: { value: unknown; inclusive: boolean };
  upper?: { value: unknown; inclusive: boolean };
  /** That there is a value at all, null or other: it leaves no key out, and all documents without one. */
  exists?: true;
  /** The filter says one thing of this field, and no more. */
  only?: boolean;
}

/** Index keys from `low` up to but not including `high`. */
export interface KeyRange {
  low: Buffer;
  high: Buffer;
}

/** Gathers the bounds that hold for every match, by path; what it cannot use is left to the filter. */
export function boundsOf(filter: Doc, found = new Map<string, Bounds>()): Map<string, Bounds> {
  for (const [path, operand] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(operand)) {
      for (const branch of operand) if (isDoc(branch)) boundsOf(branch, found);
    } else if (!path.startsWith('$')) {
      const operators = isOperatorDoc(operand) ? operand : { $eq: operand };
      const bounds = found.get(path) ?? {};
      for (const [name, value] of Object.entries(operators)) addBound(bounds, name, value);
      if (Object.keys(bounds).length === 0) continue;
      found.set(path, { ...bounds, only: !found.has(path) && Object.keys(operators).length === 1 });
    }
  }
  return found;
}

function addBound(bounds: Bounds, name: string, value: unknown): void {
  const inclusive = name.endsWith('e');
  if (name === '$eq' && !Array.isArray(value)) bounds.points ??= [value];
  else if (name === '$in' && Array.isArray(value) && !value.some(Array.isArray)) bounds.points ??= value;
  else if (/^\$gte?$/.test(name) && isRangeEnd(value)) bounds.lower ??= { value, inclusive };
  else if (/^\$lte?$/.test(name) && isRangeEnd(value)) bounds.upper ??= { value, inclusive };
  else if (name === '$exists' && value === true) bounds.exists = true;
}

function isRangeEnd(value: unknown): boolean {
  const compound = isDoc(value) || Array.isArray(value);
  return value !== null && !compound && !(value instanceof MinKey) && !(value instanceof MaxKey);
}

/** The first key after all that begin with the prefix. No key begins with FF. */
export function after(prefix: Uint8Array): Buffer {
  let end = prefix.length;
  while (end > 0 && prefix[end - 1] === 0xff) end--;
  if (end === 0) return Buffer.from([0xff]);
  const next = Buffer.from(prefix.subarray(0, end));
  next[end - 1] = (next[end - 1] ?? 0) + 1;
  return next;
}

/** The keys below `prefix` whose next field lies within the bounds, among values of the bound's own type. */
export function rangeWithin(prefix: Buffer, { lower, upper }: Bounds): KeyRange {
  const type = Buffer.from([bracketOf((lower ?? upper)?.value)]);
  const low = Buffer.concat([prefix, lower ? encodeKey(lower.value) : type]);
  const high = Buffer.concat([prefix, upper ? encodeKey(upper.value) : type]);
  return {
    low: lower?.inclusive === false ? after(low) : low,
    high: upper?.inclusive === false ? high : after(high),
  };
}
