import type { Doc } from '../bson.js';
import { StoreError } from '../errors.js';
import type { Call } from './call.js';

/** The largest number of statements in one write command. */
const maxBatch = 100_000;

/** Carries out the statements of a write command; ordered ones stop at the first error, which is then the last. */
export function eachStatement(
  call: Call,
  statements: readonly Uint8Array[],
  apply: (statement: Uint8Array, index: number) => void,
): { writeErrors?: Doc[] } {
  if (statements.length === 0 || statements.length > maxBatch) {
    throw new StoreError(
      'InvalidLength',
      `Write batch sizes must be between 1 and ${maxBatch}. Got ${statements.length} operations.`,
    );
  }
  const writeErrors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      apply(statement, index);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      writeErrors.push(error.toWriteError(index));
      if (call.options.ordered !== false) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}
