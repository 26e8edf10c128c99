import { areaReaches } from '../domain/areas/area-reaches.js';
import type { Caller } from './caller.js';
import type { FieldLabel } from './field-labels.js';
import { FIELD_RIGHTS } from './field-rights.js';
import type { WithheldCode } from './withheld-code.js';

/**
 * Why this caller may not see a field with this label on a record of this area; `undefined` when it may.
 *
 * A record whose area is not known lies outside every area: what cannot be placed is not shown.
 *
 * @param areaCode the area (区划代码) of the record that the field belongs to
 */
export function whyWithheld(
  label: FieldLabel,
  caller: Caller,
  areaCode: string | undefined,
): WithheldCode | undefined {
  const reach = FIELD_RIGHTS[label][caller.role];
  if (reach === 'everywhere') return undefined;
  if (caller.role === 'anonymous') return 'NOT_SIGNED_IN';
  if (reach === 'never') return 'NOT_FOR_ROLE';
  return areaCode !== undefined && areaReaches(caller.areaCode, areaCode) ? undefined : 'OUTSIDE_AREA';
}
