import type { Doc } from '../bson.js';
import { describe } from '../describe.js';
import { StoreError } from '../errors.js';
import { isDoc } from '../paths.js';
import { compileFilter, type Filter } from '../query/filter.js';
import { readPath } from './path.js';

/** Filters by the identifier they speak of, as in `{'item.ok': true}` for `$[item]`. */
export type ArrayFilters = Map<string, Filter>;

/** Reads the `arrayFilters` of an update. */
export function compileArrayFilters(filters: unknown): ArrayFilters {
  const compiled: ArrayFilters = new Map();
  if (filters === undefined) return compiled;
  if (!Array.isArray(filters)) throw new StoreError('TypeMismatch', 'arrayFilters must be an array');
  for (const filter of filters) {
    if (!isDoc(filter)) throw new StoreError('TypeMismatch', 'an array filter must be a document');
    const identifier = identifierOf(filter);
    if (identifier === undefined) {
      throw new StoreError(
        'FailedToParse',
        'Cannot use an expression without a top-level field name in arrayFilters',
      );
    }
    if (compiled.has(identifier)) {
      throw new StoreError(
        'FailedToParse',
        `Found multiple array filters with the same top-level field name ${identifier}`,
      );
    }
    compiled.set(identifier, compileFilter(filter));
  }
  return compiled;
}

function identifierOf(filter: Doc): string | undefined {
  const [name, operand] = Object.entries(filter)[0] ?? [];
  if (name === undefined) return undefined;
  if (!name.startsWith('$')) return name.split('.')[0];
  const branch: unknown = Array.isArray(operand) ? operand[0] : undefined;
  return isDoc(branch) ? identifierOf(branch) : undefined;
}

/** The identifiers that a path names in `$[identifier]` parts. */
export function identifiersIn(parts: readonly string[]): string[] {
  return parts.flatMap((part) => /^\$\[(.+)\]$/.exec(part)?.[1] ?? []);
}

/** Replaces `$`, `$[]` and `$[identifier]` in a path by the positions they stand for in this document. */
export function resolvePositions(
  doc: Doc,
  parts: readonly string[],
  matched: number | undefined,
  filters: ArrayFilters,
): string[][] {
  const at = parts.findIndex((part) => part === '$' || /^\$\[.*\]$/.test(part));
  const part = parts[at];
  if (part === undefined) return [[...parts]];
  const put = (position: number): string[] => [
    ...parts.slice(0, at),
    String(position),
    ...parts.slice(at + 1),
  ];
  if (part === '$') {
    if (matched === undefined) {
      throw new StoreError(
        'BadValue',
        'The positional operator did not find the match needed from the query.',
      );
    }
    return resolvePositions(doc, put(matched), undefined, filters);
  }
  const array = readPath(doc, parts.slice(0, at));
  const path = parts.slice(0, at).join('.');
  if (array === undefined) {
    throw new StoreError(
      'BadValue',
      `The path '${path}' must exist in the document in order to apply array updates.`,
    );
  }
  if (!Array.isArray(array)) {
    throw new StoreError(
      'BadValue',
      `Cannot apply array updates to non-array element ${path}: ${describe(array)}`,
    );
  }
  const identifier = part.slice(2, -1);
  const filter = identifier === '' ? () => true : filters.get(identifier);
  return array.flatMap((item: unknown, position) =>
    filter?.({ [identifier]: item }) ? resolvePositions(doc, put(position), matched, filters) : [],
  );
}
