import type { Owner } from '../../domain/people/owner.js';

/** The desk of the subdistrict (街道综治中心): answers for every dispute that nobody else answers for yet. */
export const OFFICE_DESK: Owner = {
  personId: 'desk:530112010',
  name: '团结街道综治中心',
  role: 'desk',
  areaCode: '530112010',
};
