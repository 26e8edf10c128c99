import { describe } from '../describe.js';
import { StoreError } from '../errors.js';
import { compareValues } from '../ordering.js';
import { typeName } from '../query/type-names.js';
import { arrayModifiers } from './array-modifiers.js';
import type { Modifier } from './modifier.js';
import { readPath, removePath, writePath } from './path.js';

/** The update operators. */
export const modifiers: Record<string, Modifier> = {
  $set: (operand) => (doc, parts) => writePath(doc, parts, operand),
  $setOnInsert: (operand) => (doc, parts) => writePath(doc, parts, operand),
  $unset: () => removePath,
  $inc: arithmetic('$inc', 'increment', (current, operand) => current + operand),
  $mul: arithmetic('$mul', 'multiply', (current, operand) => current * operand),
  $min: keepIf((order) => order < 0),
  $max: keepIf((order) => order > 0),
  ...arrayModifiers,
};

function keepIf(outcome: (order: number) => boolean): Modifier {
  return (operand) => (doc, parts) => {
    const current = readPath(doc, parts);
    if (current === undefined || outcome(compareValues(operand, current))) writePath(doc, parts, operand);
  };
}

function arithmetic(
  name: string,
  verb: string,
  compute: (current: number, operand: number) => number,
): Modifier {
  return (operand, path) => {
    if (typeof operand !== 'number') {
      throw new StoreError(
        'TypeMismatch',
        `Cannot ${verb} with non-numeric argument: {${path}: ${describe(operand)}}`,
      );
    }
    return (doc, parts) => {
      const current = readPath(doc, parts);
      if (current !== undefined && typeof current !== 'number') {
        throw new StoreError(
          'TypeMismatch',
          `Cannot apply ${name} to a value of non-numeric type. {_id: ${describe(doc._id)}} has the field ` +
            `'${parts[parts.length - 1]}' of non-numeric type ${typeName(current)}`,
        );
      }
      const result = current === undefined && name === '$inc' ? operand : compute(current ?? 0, operand);
      const exact = Number.isInteger(operand) && Number.isInteger(current ?? 0);
      if (exact && !Number.isSafeInteger(result)) {
        throw new StoreError(
          'BadValue',
          `${name} of '${path}' gives an integer beyond 2^53, which this store does not keep`,
        );
      }
      writePath(doc, parts, result);
    };
  };
}
