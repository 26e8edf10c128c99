import { cellOf } from './cell-of.js';
import { CELLS } from './cells.js';
import type { FieldLabel } from './field-labels.js';
import { RIGHTS } from './rights.js';
import { EVERYBODY } from './role-groups.js';

/** Whether it depends on the record who sees a field with this label (是否因记录而异): on its area, or whose it is. */
export const dependsOnRecord = (label: FieldLabel): boolean =>
  Object.values(RIGHTS).some((table) =>
    EVERYBODY.some((role) => CELLS[cellOf(table, label, role)].reach.startsWith('own-')),
  );
