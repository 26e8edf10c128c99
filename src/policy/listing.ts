import { areasBelow } from '../domain/areas/areas-below.js';
import { officeIdOf } from '../domain/routing/office-id-of.js';
import type { SignedIn } from './caller.js';
import { cellOf } from './cell-of.js';
import { CELLS } from './cells.js';
import type { Reach } from './reach.js';
import { RIGHTS } from './rights.js';

/**
 * Which disputes somebody has in lists and counts (列表范围): those of which one may see the `case`, by the same tables
 * that judge each of them.
 */
export interface Listing {
  readonly personId: string;
  /** The caller's area and all below it. */
  readonly areaCodes: readonly string[];
  /** The office that the caller speaks for: what was given to it is in the list, too. */
  readonly officeId?: string | undefined;
  readonly ordinary: Reach;
  /** Of disputes with a protected person in them; the ordinary reach must hold too. */
  readonly protected: Reach;
}

export const listingOf = ({ personId, areaCode, role }: SignedIn): Listing => ({
  personId,
  officeId: officeIdOf({ role, areaCode }),
  areaCodes: areasBelow(areaCode),
  ordinary: CELLS[cellOf(RIGHTS.ordinary, 'case', role)].reach,
  protected: CELLS[cellOf(RIGHTS.protected, 'case', role)].reach,
});
