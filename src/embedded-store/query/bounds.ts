import { BSONRegExp, MaxKey, MinKey } from 'bson';
import type { Doc } from '../bson.js';
import { bracketOf, encodeKey, invertKey } from '../ordering.js';
import { isDoc } from '../paths.js';
import { isOperatorDoc } from './filter.js';

/** What a filter says about one field that an index can answer: values to equal, or an end of a range. */
export interface Bounds {
  points?: unknown[];
  lower?: { value: unknown; inclusive: boolean };
  upper?: { value: unknown; inclusive: boolean };
}

/** Index keys from `low` up to but not including `high`. */
export interface KeyRange {
  low: Buffer;
  high: Buffer;
}

const rangeOperators = new Set(['$gt', '$gte', '$lt', '$lte']);

/** Gathers the bounds that hold for every match, by path; what it cannot use is left to the filter. */
export function boundsOf(filter: Doc, found = new Map<string, Bounds>()): Map<string, Bounds> {
  for (const [path, operand] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(operand)) {
      for (const branch of operand) if (isDoc(branch)) boundsOf(branch, found);
    } else if (!path.startsWith('$')) {
      const operators = isOperatorDoc(operand) ? Object.entries(operand) : [['$eq', operand] as const];
      for (const [name, value] of operators) addBound(found, path, name, value);
    }
  }
  return found;
}

function addBound(found: Map<string, Bounds>, path: string, name: string, value: unknown): void {
  const bounds: Bounds = found.get(path) ?? {};
  if (name === '$eq' && isPoint(value)) bounds.points ??= [value];
  else if (name === '$in' && Array.isArray(value) && value.every(isPoint)) bounds.points ??= value;
  else if (rangeOperators.has(name) && isPoint(value) && isRangeEnd(value)) {
    const end = { value, inclusive: name.endsWith('e') };
    if (name.startsWith('$g')) bounds.lower ??= end;
    else bounds.upper ??= end;
  } else return;
  found.set(path, bounds);
}

function isPoint(value: unknown): boolean {
  return !Array.isArray(value) && !(value instanceof BSONRegExp);
}

function isRangeEnd(value: unknown): boolean {
  return value !== null && !isDoc(value) && !(value instanceof MinKey) && !(value instanceof MaxKey);
}

/** The first key after all that begin with the prefix. */
export function after(prefix: Uint8Array): Buffer {
  let end = prefix.length;
  while (end > 0 && prefix[end - 1] === 0xff) end--;
  const next = Buffer.from(prefix.subarray(0, Math.max(end, 1)));
  if (end === 0) return Buffer.from([0xff]);
  next[end - 1] = (next[end - 1] ?? 0) + 1;
  return next;
}

/** The keys below `prefix` whose next field lies within the bounds, among values of the bound's own type. */
export function rangeWithin(prefix: Buffer, bounds: Bounds, descending: boolean): KeyRange {
  const { lower, upper } = bounds;
  const type = Buffer.from([bracketOf((lower ?? upper)?.value)]);
  const at = (part: Buffer): Buffer => Buffer.concat([prefix, descending ? invertKey(part) : part]);
  const lowKey = at(lower === undefined ? type : encodeKey(lower.value));
  const highKey = at(upper === undefined ? type : encodeKey(upper.value));
  const lowKept = lower?.inclusive ?? true;
  const highKept = upper?.inclusive ?? true;
  return descending
    ? { low: highKept ? highKey : after(highKey), high: lowKept ? after(lowKey) : lowKey }
    : { low: lowKept ? lowKey : after(lowKey), high: highKept ? after(highKey) : highKey };
}
