import type { CallerRole } from './caller.js';
import type { Cell } from './cells.js';
import type { FieldLabel } from './field-labels.js';
import type { RightsTable } from './rights-table.js';

/** What a rights table says of a label and a role. */
export function cellOf(table: RightsTable, label: FieldLabel, role: CallerRole): Cell {
  const named = Object.entries(table[label]) as [Cell, readonly CallerRole[]][];
  return named.find(([, roles]) => roles.includes(role))?.[0] ?? 'never';
}
