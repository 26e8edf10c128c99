import { Extensions } from 'type-graphql';
import type { FieldLabel } from '../../src/policy/field-labels.js';

/**
 * Gives a field its policy label (字段密级), or a type the label of all its fields that name none themselves.
 *
 * A caller whose role may not see the label gets `null` for the field, and the field's name in the object's
 * `withheld` list; so a field with a label that may be withheld must be nullable. `buildSubgraph` checks it.
 */
export const Labelled = (label: FieldLabel): PropertyDecorator & MethodDecorator & ClassDecorator =>
  Extensions({ label });
