import type { FieldLabel } from './field-labels.js';
import { FIELD_RIGHTS } from './field-rights.js';

/** Whether there is anybody at all from whom a field with this label is withheld (是否可能不予显示). */
export const mayBeWithheld = (label: FieldLabel): boolean =>
  Object.values(FIELD_RIGHTS[label]).some((reach) => reach !== 'everywhere');
