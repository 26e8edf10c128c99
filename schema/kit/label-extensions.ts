import type { FieldLabel } from '../../src/policy/field-labels.js';
import type { Operation } from '../../src/policy/operations.js';

/** What the kit's decorators leave on a schema's fields and types, under graphql's `extensions`. */
export interface LabelExtensions {
  /** The policy label of a field, or of every field of a type that names none itself. */
  readonly label?: FieldLabel;
  /** The kind of operation that a query or mutation is. */
  readonly operation?: Operation;
  /** Where a record of this type lies. */
  readonly areaOf?: (record: unknown) => string | undefined;
}
