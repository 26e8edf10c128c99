import type { Actor } from '../people/actor.js';
import type { Role } from '../people/role.js';

/** Who speaks for an office: 社区书记、综治中心、领导小组. */
export const OFFICE_ROLES: readonly Role[] = ['community-secretary', 'desk', 'leader'];

/** The office of an area. */
export const officeId = (areaCode: string): string => `desk:${areaCode}`;

/** The office that somebody speaks for (所在单位), if for any: that of the area that the role is held for. */
export const officeIdOf = ({ role, areaCode }: Pick<Actor, 'role' | 'areaCode'>): string | undefined =>
  OFFICE_ROLES.includes(role) ? officeId(areaCode) : undefined;
