import type { Caller } from './caller.js';
import type { FieldLabel } from './field-labels.js';
import { whyWithheld } from './why-withheld.js';

/** Whether this caller may see a field with this label (可见性) on a record of this area. */
export const mayRead = (label: FieldLabel, caller: Caller, areaCode: string | undefined): boolean =>
  whyWithheld(label, caller, areaCode) === undefined;
