import { EJSON } from 'bson';
import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import { isDoc, isPosition } from '../paths.js';
import { requireSupported } from '../supported.js';
import { type Modify, modifiers } from './modifiers.js';

/** Changes a document in place. */
export type Update = (doc: Doc, isInsert: boolean) => void;

interface Step {
  operator: string;
  path: string;
  parts: string[];
  modify: Modify;
}

/**
 * Compiles a document of update operators.
 *
 * @throws StoreError for anything outside the supported table, conflicting paths and paths that cannot be stored
 */
export function compileUpdate(update: unknown): Update {
  if (!isDoc(update) || !Object.keys(update)[0]?.startsWith('$')) {
    throw new StoreError(
      'FailedToParse',
      'an update must consist of update operators: replacements and pipelines are not supported by this store',
    );
  }
  const steps = Object.entries(update).flatMap(([name, operands]) => stepsOf(name, operands));
  steps.sort(byPath);
  requireNoConflicts(steps);
  return (doc, isInsert) => {
    for (const { operator, parts, modify } of steps) {
      if (operator !== '$setOnInsert' || isInsert) modify(doc, parts);
    }
  };
}

function stepsOf(operator: string, operands: unknown): Step[] {
  requireSupported('updateOperators', operator);
  if (!isDoc(operands)) {
    throw new StoreError(
      'FailedToParse',
      `Modifiers operate on fields but we found another type instead: {${operator}: ${EJSON.stringify(operands)}}`,
    );
  }
  return Object.entries(operands).map(([path, operand]) => {
    const parts = path.split('.');
    requirePath(path, parts);
    return { operator, path, parts, modify: modifiers[operator](operand, path) };
  });
}

function requirePath(path: string, parts: readonly string[]): void {
  if (parts.includes('')) {
    throw new StoreError('EmptyFieldName', `The update path '${path}' contains an empty field name`);
  }
  if (parts.includes('__proto__')) {
    throw new StoreError('BadValue', `the field name '${path}' is not supported`);
  }
  const dollar = parts.find((part) => part.startsWith('$'));
  if (dollar !== undefined) {
    throw new StoreError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${dollar}' in '${path}' is not allowed in the context of an update.`,
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
