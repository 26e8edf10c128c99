import { cellOf } from './cell-of.js';
import type { FieldLabel } from './field-labels.js';
import { RIGHTS } from './rights.js';
import { EVERYBODY } from './role-groups.js';

/** Whether there is anybody at all who does not always see a field with this label in clear (是否可能不予显示). */
export const mayBeWithheld = (label: FieldLabel): boolean =>
  Object.values(RIGHTS).some((table) =>
    EVERYBODY.some((role) => cellOf(table, label, role) !== 'everywhere'),
  );
