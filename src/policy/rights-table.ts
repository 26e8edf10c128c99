import type { CallerRole } from './caller.js';
import type { Cell } from './cells.js';
import type { FieldLabel } from './field-labels.js';

/** A row of a rights table: whose cell says what. Whoever is not named: `never`. */
export type RightsRow = { readonly [Name in Cell]?: readonly CallerRole[] };

/** Who may see which kind of field, how far, and in which form (字段权限表). */
export type RightsTable = Readonly<Record<FieldLabel, RightsRow>>;
