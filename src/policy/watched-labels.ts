import type { FieldLabel } from './field-labels.js';

/** The labels of what is sealed: whoever is shown such a field is recorded as having looked (查看留痕). */
export const WATCHED_LABELS: ReadonlySet<FieldLabel> = new Set<FieldLabel>([
  'narrative',
  'place',
  'confidence',
  'consultation',
  'name',
  'id-number',
  'phone',
  'address',
  'violence',
]);
