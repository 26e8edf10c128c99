import type { Doc } from '../bson.js';
import { describe } from '../describe.js';
import { StoreError } from '../errors.js';
import { equalValues } from '../ordering.js';
import { isDoc, isPosition, type MatchDetails } from '../paths.js';
import { requireSupported } from '../supported.js';
import type { Modify } from './modifier.js';
import { modifiers } from './modifiers.js';
import { compileArrayFilters, identifiersIn, resolvePositions } from './positions.js';

/** Applies an update to a document it may change in place; returns the new document. */
export type Update = (doc: Doc, details: MatchDetails, isInsert?: boolean) => Doc;

interface Step {
  operator: string;
  path: string;
  parts: string[];
  modify: Modify;
}

/**
 * Compiles an update: a document of operators, or a whole new document.
 *
 * @throws StoreError for anything outside the supported table, conflicting paths and paths that cannot be stored
 */
export function compileUpdate(update: unknown, options: { arrayFilters?: unknown; multi?: boolean }): Update {
  if (Array.isArray(update))
    throw new StoreError('FailedToParse', 'pipeline-style updates are not supported by this store');
  if (!isDoc(update))
    throw new StoreError('FailedToParse', 'Update argument must be either an object or an array');
  const names = Object.keys(update);
  if (!names[0]?.startsWith('$')) {
    if (options.multi) {
      throw new StoreError('FailedToParse', 'multi update is not supported for replacement-style update');
    }
    return replacement(update);
  }
  const arrayFilters = compileArrayFilters(options.arrayFilters);
  const steps = names.flatMap((operator) => stepsOf(operator, update[operator])).sort(byPath);
  requireNoConflicts(steps);
  const used = new Set(steps.flatMap(({ parts }) => identifiersIn(parts)));
  for (const identifier of used) {
    if (arrayFilters.has(identifier)) continue;
    throw new StoreError('BadValue', `No array filter found for identifier '${identifier}'`);
  }
  for (const identifier of arrayFilters.keys()) {
    if (used.has(identifier)) continue;
    throw new StoreError(
      'FailedToParse',
      `The array filter for identifier '${identifier}' was not used in the update`,
    );
  }
  return (doc, details, isInsert = false) => {
    for (const { operator, parts, modify } of steps) {
      if (operator === '$setOnInsert' && !isInsert) continue;
      for (const concrete of resolvePositions(doc, parts, details.position, arrayFilters))
        modify(doc, concrete);
    }
    return doc;
  };
}

function replacement(update: Doc): Update {
  for (const name of Object.keys(update)) {
    if (!name.startsWith('$')) continue;
    throw new StoreError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's ` +
        'replacement document. Consider using an aggregation pipeline with $replaceWith.',
    );
  }
  return (doc) => {
    const { _id: id, ...fields } = update;
    if (doc._id === undefined) return { ...(id === undefined ? {} : { _id: id }), ...fields };
    if (id !== undefined && !equalValues(id, doc._id)) {
      throw new StoreError(
        'ImmutableField',
        `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${describe(id)}`,
      );
    }
    return { _id: doc._id, ...fields };
  };
}

function stepsOf(operator: string, operands: unknown): Step[] {
  requireSupported('updateOperators', operator);
  if (!isDoc(operands)) {
    throw new StoreError(
      'FailedToParse',
      `Modifiers operate on fields but we found another type instead. For example: {$mod: {<field>: ...}} not {${operator}: ${describe(operands)}}`,
    );
  }
  return Object.entries(operands).map(([path, operand]) => {
    const parts = path.split('.');
    requirePath(path, parts);
    const modify = modifiers[operator]?.(operand, path);
    if (modify === undefined) throw new StoreError('InternalError', `no implementation of ${operator}`);
    return { operator, path, parts, modify };
  });
}

function requirePath(path: string, parts: readonly string[]): void {
  if (parts.includes('')) {
    throw new StoreError(
      'EmptyFieldName',
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  for (const [i, part] of parts.entries()) {
    if (part === '__proto__') throw new StoreError('BadValue', `the field name '${path}' is not supported`);
    if (!part.startsWith('$')) continue;
    if (i > 0 && /^\$(\[[a-z]?[A-Za-z0-9]*\])?$/.test(part)) continue;
    throw new StoreError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${part}' in '${path}' is not allowed in the context of an update.`,
    );
  }
}

/** New fields are created in the order of their names, numbers by value. */
function byPath(a: Step, b: Step): number {
  for (let i = 0; i < Math.min(a.parts.length, b.parts.length); i++) {
    const [left, right] = [a.parts[i] ?? '', b.parts[i] ?? ''];
    if (left === right) continue;
    if (isPosition(left) && isPosition(right)) return Number(left) - Number(right);
    return left < right ? -1 : 1;
  }
  return a.parts.length - b.parts.length;
}

/** In sorted order a path stands right before those below it. */
function requireNoConflicts(steps: readonly Step[]): void {
  for (const [i, step] of steps.entries()) {
    const next = steps[i + 1];
    if (next && (next.path === step.path || next.path.startsWith(`${step.path}.`))) {
      throw new StoreError(
        'ConflictingUpdateOperators',
        `Updating the path '${next.path}' would create a conflict at '${step.path}'`,
      );
    }
  }
}
