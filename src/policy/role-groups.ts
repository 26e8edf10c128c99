import { MEDIATOR_ROLES } from '../domain/people/mediator-roles.js';
import { ROLES } from '../domain/people/role.js';

/** The roles that the rights tables name together (权限表用语). */
export const EVERYBODY = ['anonymous', ...ROLES] as const;

/** Who walks the grids and mediates: 网格员 and 三员. */
export const FIELD_STAFF = ['grid-worker', ...MEDIATOR_ROLES] as const;

/** Who directs: 街道综治专干 and 领导小组成员. */
export const OFFICE = ['desk', 'leader'] as const;
