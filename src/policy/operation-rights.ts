import { MEDIATOR_ROLES } from '../domain/people/mediator-roles.js';
import { ROLES, type Role } from '../domain/people/role.js';
import type { CallerRole } from './caller.js';
import type { Operation } from './operations.js';
import { EVERYBODY, FIELD_STAFF, OFFICE } from './role-groups.js';

const HELPERS: readonly Role[] = ['village-elder', 'legal-volunteer', 'village-legal-adviser'];

/**
 * Who may call which kind of query or mutation (操作权限表). A role that is not named may not; a partner system needs
 * the scope besides (`operation-scopes.ts`). What may be done to one case at one step is narrower still and is the
 * transition table's to say.
 */
export const OPERATION_RIGHTS: Readonly<Record<Operation, readonly CallerRole[]>> = {
  'look-up': EVERYBODY,
  'own-account': ROLES,
  ask: ROLES,
  advise: ['village-legal-adviser', 'legal-aid-worker'],
  'propose-card': [...MEDIATOR_ROLES, ...HELPERS, 'desk'],
  'review-card': ['village-legal-adviser', 'legal-aid-worker'],
  'read-cases': [
    'resident',
    ...FIELD_STAFF,
    'village-elder',
    'village-legal-adviser',
    'notary',
    'court-staff',
    'community-secretary',
    ...OFFICE,
    'auditor',
    'partner',
    'hub',
  ],
  report: ['resident', ...FIELD_STAFF, ...HELPERS, 'community-secretary', ...OFFICE, 'partner', 'hub'],
  work: [...FIELD_STAFF, 'court-staff', ...OFFICE, 'hub'],
  direct: [...OFFICE, 'hub'],
  route: ['community-secretary', ...OFFICE, 'hub'],
  'hand-over': ['peoples-mediator', ...OFFICE, 'hub'],
  unmask: [...FIELD_STAFF, 'notary', 'court-staff', ...OFFICE],
  'find-person': [...MEDIATOR_ROLES, ...OFFICE],
  protect: [...MEDIATOR_ROLES, 'desk'],
  consent: [...MEDIATOR_ROLES, 'desk'],
  'give-copy': ['desk'],
  'own-copy': ['resident'],
  'ask-correction': ['resident', ...MEDIATOR_ROLES, 'desk'],
  'decide-correction': ['desk'],
  walk: [...FIELD_STAFF, 'community-secretary', ...OFFICE],
  'direct-rounds': ['community-secretary', ...OFFICE],
  'follow-family': [...FIELD_STAFF, ...OFFICE],
  'grade-family': OFFICE,
  'prove-notices': ['community-secretary', ...OFFICE, 'auditor'],
  'export-cases': OFFICE,
  erase: ['desk'],
  operate: [...OFFICE, 'hub'],
  'read-figures': [...FIELD_STAFF, ...OFFICE, 'auditor', 'hub'],
  administer: ['administrator', 'hub'],
  secure: ['security-officer', 'hub'],
  'read-audit': ['auditor'],
};
