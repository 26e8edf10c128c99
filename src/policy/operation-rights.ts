import { MEDIATOR_ROLES } from '../domain/people/mediator-roles.js';
import { ROLES, type Role } from '../domain/people/role.js';
import type { CallerRole } from './caller.js';
import type { Operation } from './operations.js';

const OFFICE: readonly Role[] = ['desk', 'leader'];
const FIELD: readonly Role[] = ['grid-worker', ...MEDIATOR_ROLES];
const HELPERS: readonly Role[] = ['village-elder', 'legal-volunteer', 'village-legal-adviser'];

/**
 * Who may call which kind of query or mutation (操作权限表). A role that is not named may not. What may be done to
 * one case at one step is narrower still and is the transition table's to say.
 */
export const OPERATION_RIGHTS: Readonly<Record<Operation, readonly CallerRole[]>> = {
  'look-up': ['anonymous', ...ROLES],
  'own-account': ROLES,
  ask: ROLES,
  'read-cases': [...FIELD, 'village-legal-adviser', 'court-staff', ...OFFICE, 'auditor', 'partner', 'hub'],
  report: ['resident', ...FIELD, ...HELPERS, ...OFFICE, 'partner', 'hub'],
  work: [...FIELD, 'court-staff', ...OFFICE, 'hub'],
  direct: [...OFFICE, 'hub'],
  'hand-over': ['peoples-mediator', ...OFFICE, 'hub'],
  operate: [...OFFICE, 'hub'],
  administer: ['administrator', 'hub'],
  secure: ['security-officer', 'hub'],
  'read-audit': ['auditor'],
};
