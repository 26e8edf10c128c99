import { MEDIATOR_ROLES } from '../domain/people/mediator-roles.js';
import { ROLES } from '../domain/people/role.js';
import type { RightsRow, RightsTable } from './rights-table.js';
import { EVERYBODY, FIELD_STAFF, OFFICE } from './role-groups.js';

const HOW_FAR_IT_HAS_GOT: RightsRow = {
  'own area': [...OFFICE, 'police-coordinator', 'court-staff', 'auditor'],
  'own record': ['resident', 'grid-worker', 'peoples-mediator', 'legal-aid-worker'],
  everywhere: ['hub'],
};

/**
 * Who may see which kind of field on a record with a protected person in it (保护对象字段权限表), beyond what
 * `field-rights.ts` allows; a test proves that it nowhere allows more. The whole record is meant and not only the
 * protected person: who the father is tells who the child is, and where he lives tells where she does.
 *
 * Who brought the report is shown how far it has got, and nothing else: it may be whoever she is protected from.
 */
export const PROTECTED_RIGHTS: RightsTable = {
  public: { everywhere: EVERYBODY },
  law: { everywhere: EVERYBODY },
  case: HOW_FAR_IT_HAS_GOT,
  notice: HOW_FAR_IT_HAS_GOT,
  category: {
    'own area': [...OFFICE, 'police-coordinator'],
    'own record': ['grid-worker', 'peoples-mediator', 'legal-aid-worker'],
    everywhere: ['hub'],
  },
  narrative: {
    'own area': [...OFFICE, 'police-coordinator'],
    'own record': ['grid-worker', 'peoples-mediator', 'legal-aid-worker'],
    everywhere: ['hub'],
  },
  place: {
    'own area': [...OFFICE, 'police-coordinator'],
    'own record': ['grid-worker', 'peoples-mediator', 'legal-aid-worker'],
    everywhere: ['hub'],
  },
  confidence: { 'own record': MEDIATOR_ROLES, everywhere: ['hub'] },
  party: {
    'own area': [...OFFICE, 'police-coordinator', 'court-staff'],
    'own record': ['grid-worker', 'peoples-mediator', 'legal-aid-worker'],
    everywhere: ['hub'],
  },
  name: {
    'own area, masked': ['desk', 'police-coordinator'],
    'own area, masked for good': ['leader'],
    'own record, masked': ['peoples-mediator', 'legal-aid-worker'],
    'own record, masked for good': ['grid-worker'],
    everywhere: ['hub'],
  },
  'id-number': {
    'own area, masked': ['desk', 'police-coordinator'],
    'own record, masked': ['peoples-mediator', 'legal-aid-worker'],
    everywhere: ['hub'],
  },
  phone: {
    'own area, masked': ['desk', 'police-coordinator'],
    'own record, masked': ['peoples-mediator', 'legal-aid-worker'],
    everywhere: ['hub'],
  },
  address: {
    'own area, masked': ['desk', 'police-coordinator'],
    'own record, masked': ['peoples-mediator', 'legal-aid-worker'],
    everywhere: ['hub'],
  },
  violence: {
    'own area': [...OFFICE, 'police-coordinator'],
    'own record': ['peoples-mediator', 'legal-aid-worker'],
    everywhere: ['hub'],
  },
  protection: {
    'own area': [...OFFICE, 'police-coordinator'],
    'own record': [...FIELD_STAFF.filter((role) => role !== 'police-coordinator')],
    everywhere: ['hub'],
  },
  consent: {
    'own area': [...OFFICE, 'police-coordinator'],
    'own record': ['peoples-mediator', 'legal-aid-worker'],
    everywhere: ['hub'],
  },
  copy: { 'own area': ['desk'], everywhere: ['hub'] },
  court: {
    'own area': [...OFFICE, 'police-coordinator', 'court-staff'],
    'own record': MEDIATOR_ROLES.filter((role) => role !== 'police-coordinator'),
    everywhere: ['hub'],
  },
  attachment: {
    'own area': ['desk', 'police-coordinator'],
    'own record': ['peoples-mediator', 'legal-aid-worker'],
    everywhere: ['hub'],
  },
  consultation: { 'own record': ROLES.filter((role) => role !== 'hub'), everywhere: ['hub'] },
  figure: { 'own area': [...FIELD_STAFF, ...OFFICE, 'auditor'], everywhere: ['hub'] },
  operate: { 'own area': OFFICE, everywhere: ['hub'] },
  audit: { everywhere: ['auditor'] },
  account: { everywhere: ROLES },
};
