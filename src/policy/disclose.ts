import { areaReaches } from '../domain/areas/area-reaches.js';
import { officeIdOf } from '../domain/routing/office-id-of.js';
import type { Caller } from './caller.js';
import { cellOf } from './cell-of.js';
import { CELLS, type Right } from './cells.js';
import type { FieldLabel } from './field-labels.js';
import type { Form } from './form.js';
import type { RecordFacts } from './record-facts.js';
import { RIGHTS, type Rights } from './rights.js';
import type { WithheldCode } from './withheld-code.js';

/** What a caller gets to see of a field: `clear` 明文, `masked` 遮蔽, or why nothing (不予显示). */
export type Disclosure = Form | Exclude<WithheldCode, 'MASKED'>;

/**
 * Judges what a caller may see of a field with this label on this record (权限判定): the one place where the tables
 * are read. Pure.
 */
export function disclose(
  label: FieldLabel,
  caller: Caller,
  record: RecordFacts,
  rights: Rights = RIGHTS,
): Disclosure {
  const { role } = caller;
  const ordinary = judge(CELLS[cellOf(rights.ordinary, label, role)], label, caller, record);
  if (ordinary !== 'clear' && ordinary !== 'masked') return ordinary;
  if (label === 'place' && !seesPlace(caller, record)) return 'RESTRICTED';
  if (!record.protections?.length) return ordinary;
  const further = judge(CELLS[cellOf(rights.protected, label, role)], label, caller, record);
  if (further === 'clear') return ordinary;
  return further === 'masked' ? 'masked' : 'PROTECTED';
}

function judge(right: Right, label: FieldLabel, caller: Caller, record: RecordFacts): Disclosure {
  const { reach, form, ownClear, unmask } = right;
  if (caller.role === 'anonymous') return reach === 'everywhere' ? form : 'NOT_SIGNED_IN';
  if (reach === 'never') return 'NOT_FOR_ROLE';
  const { areaCode, ownTo, sharedWith, unmasked } = record;
  const isOwn = ownTo?.includes(caller.personId) === true;
  if (reach === 'own-record' && !isOwn) return 'NOT_OWN_RECORD';
  const isNear = areaCode !== undefined && areaReaches(caller.areaCode, areaCode);
  if (reach === 'own-area' && !isNear && !sharedWith?.includes(officeIdOf(caller) ?? '')) {
    return 'OUTSIDE_AREA';
  }
  const isClear = (ownClear && isOwn) || (unmask && unmasked?.includes(label));
  return isClear ? 'clear' : form;
}

/** Of a restricted record: whoever answers for it or helps, the leaders, and the hub. */
function seesPlace(caller: Caller, { placeFor }: RecordFacts): boolean {
  if (!placeFor || caller.role === 'leader' || caller.role === 'hub') return true;
  if (caller.role === 'anonymous') return false;
  return placeFor.includes(caller.personId) || placeFor.includes(officeIdOf(caller) ?? '');
}
