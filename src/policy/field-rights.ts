import { MEDIATOR_ROLES } from '../domain/people/mediator-roles.js';
import { ROLES, type Role } from '../domain/people/role.js';
import type { RightsTable } from './rights-table.js';
import { EVERYBODY, FIELD_STAFF, OFFICE } from './role-groups.js';

/** Who follows the cases of an area, and who a case of the own. */
const OF_THE_CASE: readonly Role[] = [
  ...FIELD_STAFF,
  'community-secretary',
  ...OFFICE,
  'village-legal-adviser',
  'court-staff',
  'auditor',
  'partner',
];
const HAVING_A_PART: readonly Role[] = ['resident', 'village-elder', 'notary'];

/**
 * Who may see which kind of field (字段权限表), on every record. On the records of protected persons
 * `protected-rights.ts` must allow it too. These two are the tables to read with a lawyer (`docs/RIGHTS.md`):
 * enforcement in every subgraph reads them and nothing else.
 *
 * The area is that of the role that the caller acts in, so the desk and the leaders, who hold their roles for
 * the whole subdistrict, see the whole subdistrict.
 */
export const FIELD_RIGHTS: RightsTable = {
  public: { everywhere: EVERYBODY },
  law: { everywhere: EVERYBODY },
  case: {
    'own area': OF_THE_CASE,
    'own record': HAVING_A_PART,
    everywhere: ['hub'],
  },
  notice: {
    'own area': OF_THE_CASE,
    'own record': [...HAVING_A_PART, 'legal-volunteer'],
    everywhere: ['hub'],
  },
  category: {
    'own area': OF_THE_CASE,
    'own record': HAVING_A_PART,
    everywhere: ['hub'],
  },
  narrative: {
    'own area': [...FIELD_STAFF, 'community-secretary', ...OFFICE, 'village-legal-adviser', 'court-staff'],
    'own record': ['resident', 'village-elder', 'notary', 'partner'],
    everywhere: ['hub'],
  },
  place: {
    'own area': [...FIELD_STAFF, 'community-secretary', ...OFFICE, 'village-legal-adviser', 'court-staff'],
    'own record': ['resident', 'village-elder', 'notary', 'partner'],
    everywhere: ['hub'],
  },
  confidence: { 'own record': MEDIATOR_ROLES, everywhere: ['hub'] },
  party: {
    'own area': [
      ...FIELD_STAFF,
      'community-secretary',
      ...OFFICE,
      'village-legal-adviser',
      'court-staff',
      'auditor',
      'partner',
    ],
    'own record': ['resident', 'village-elder', 'notary'],
    everywhere: ['hub'],
  },
  name: {
    'own area': ['desk'],
    'own area, masked but own clear': FIELD_STAFF,
    'own area, masked': ['leader', 'court-staff'],
    'own area, masked for good': ['community-secretary', 'village-legal-adviser', 'partner'],
    'own record': ['resident', 'village-elder', 'notary'],
    everywhere: ['hub'],
  },
  'id-number': {
    'own area, masked': [...MEDIATOR_ROLES, ...OFFICE, 'court-staff'],
    'own area, masked for good': ['grid-worker'],
    'own record, masked': ['notary'],
    'own record, masked for good': ['resident'],
    everywhere: ['hub'],
  },
  phone: {
    'own area, masked': [...FIELD_STAFF, ...OFFICE, 'court-staff'],
    'own record, masked': ['notary'],
    'own record, masked for good': ['resident', 'village-elder'],
    everywhere: ['hub'],
  },
  address: {
    'own area, masked': [...FIELD_STAFF, ...OFFICE, 'court-staff'],
    'own record, masked': ['notary'],
    'own record, masked for good': ['resident', 'village-elder'],
    everywhere: ['hub'],
  },
  violence: {
    'own area': [...MEDIATOR_ROLES, ...OFFICE],
    'own record': ['grid-worker'],
    everywhere: ['hub'],
  },
  protection: { 'own area': [...FIELD_STAFF, ...OFFICE, 'court-staff'], everywhere: ['hub'] },
  consent: { 'own area': [...MEDIATOR_ROLES, ...OFFICE], everywhere: ['hub'] },
  copy: { 'own area': ['desk'], 'own record': ['resident'], everywhere: ['hub'] },
  court: {
    'own area': [...MEDIATOR_ROLES, ...OFFICE, 'court-staff'],
    'own record': ['resident', 'notary'],
    everywhere: ['hub'],
  },
  attachment: {
    'own area': [...MEDIATOR_ROLES, ...OFFICE],
    'own record': ['grid-worker'],
    everywhere: ['hub'],
  },
  consultation: { 'own record': ROLES.filter((role) => role !== 'hub'), everywhere: ['hub'] },
  figure: { 'own area': [...FIELD_STAFF, ...OFFICE, 'auditor'], everywhere: ['hub'] },
  operate: { 'own area': OFFICE, everywhere: ['hub'] },
  audit: { everywhere: ['auditor'] },
  account: { everywhere: ROLES },
};
