import type { Actor } from '../people/actor.js';
import { ROLE_NAMES } from '../people/role-names.js';

const SUBDISTRICT = '530112010';

/** A resident as somebody who asks (群众身份): she sees what is public, and what is hers. */
export const residentActor = (id: string): Actor => ({
  personId: id,
  name: ROLE_NAMES.resident,
  role: 'resident',
  areaCode: SUBDISTRICT,
});
