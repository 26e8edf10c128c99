import type { Owner } from './owner.js';

/** Whoever answers for a case, and nothing else that is known of them (承办人要素). */
export const ownerOf = ({ personId, name, role, areaCode }: Owner): Owner => ({
  personId,
  name,
  role,
  areaCode,
});
