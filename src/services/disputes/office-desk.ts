import type { Owner } from '../../domain/people/owner.js';
import { ownerOf } from '../../domain/people/owner-of.js';
import { HOME_OFFICE } from '../../policy/offices.js';

/** The desk of the subdistrict (街道综治中心): answers for every dispute that nobody else answers for yet. */
export const OFFICE_DESK: Owner = ownerOf(HOME_OFFICE);
