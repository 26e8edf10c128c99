import { EJSON } from 'bson';
import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc, isPosition, ownField } from '../paths.js';

/** Arrays are not padded further than this to reach a position. */
const maxPadding = 1_500_000;

/** What stands at a path; undefined when nothing does. */
export function readPath(doc: Doc, parts: readonly string[]): unknown {
  let current: unknown = doc;
  for (const part of parts) {
    if (Array.isArray(current)) current = isPosition(part) ? current[Number(part)] : undefined;
    else current = isDoc(current) ? ownField(current, part) : undefined;
  }
  return current;
}

/**
 * Puts a value at a path, making documents on the way and padding arrays with null.
 *
 * @throws StoreError PathNotViable when the path leads through something that has no fields
 */
export function writePath(doc: Doc, parts: readonly string[], value: unknown): void {
  let current: Doc | unknown[] = doc;
  for (const [i, part] of parts.entries()) {
    const isLast = i === parts.length - 1;
    const next: unknown = isLast ? value : (childOf(current, part) ?? missing(current, part));
    if (Array.isArray(current)) {
      if (!isPosition(part)) throw notViable(part, parts[i - 1] ?? '', current);
      if (Number(part) > current.length + maxPadding) {
        throw new StoreError('BadValue', `can't backfill more than ${maxPadding} elements`);
      }
      while (current.length < Number(part)) current.push(null);
      current[Number(part)] = next;
    } else current[part] = next;
    if (isLast) return;
    if (!isDoc(next) && !Array.isArray(next)) throw notViable(parts[i + 1] ?? '', part, next);
    current = next;
  }
}

/** Takes a field away; an array's element becomes null, so that the others keep their positions. */
export function removePath(doc: Doc, parts: readonly string[]): void {
  const parent = readPath(doc, parts.slice(0, -1));
  const last = parts[parts.length - 1] ?? '';
  if (Array.isArray(parent)) {
    if (isPosition(last) && Number(last) < parent.length) parent[Number(last)] = null;
  } else if (isDoc(parent)) delete parent[last];
}

function childOf(container: Doc | unknown[], part: string): unknown {
  if (!Array.isArray(container)) return ownField(container, part);
  return isPosition(part) ? container[Number(part)] : undefined;
}

/** A null on the way is not replaced: MongoDB refuses to create a field in it. */
function missing(container: Doc | unknown[], part: string): Doc | null {
  return childOf(container, part) === null ? null : {};
}

function notViable(part: string, parent: string, value: unknown): StoreError {
  return new StoreError(
    'PathNotViable',
    `Cannot create field '${part}' in element {${parent}: ${EJSON.stringify(value)}}`,
  );
}
