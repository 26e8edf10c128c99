import { MEDIATOR_ROLES } from '../domain/people/mediator-roles.js';
import type { Role } from '../domain/people/role.js';
import { FIELD_STAFF, OFFICE } from './role-groups.js';

/** What a purpose is called, and who may state it. */
export interface PurposeRule {
  readonly chinese: string;
  readonly roles: readonly Role[];
}

/** For what somebody may ask to be shown more than the tables show (查看目的): a closed list. */
export const PURPOSES = {
  'case-handling': { chinese: '办理案件', roles: [...FIELD_STAFF, 'desk', 'court-staff'] },
  'contact-party': { chinese: '联系当事人', roles: [...FIELD_STAFF, 'desk', 'court-staff'] },
  'court-transfer': { chinese: '移送法院', roles: ['peoples-mediator', ...OFFICE, 'court-staff'] },
  notarisation: { chinese: '办理公证', roles: ['notary'] },
  supervision: { chinese: '督办核查', roles: OFFICE },
  'own-request': { chinese: '本人申请', roles: [...MEDIATOR_ROLES, 'desk'] },
  safety: { chinese: '安全保护', roles: [...MEDIATOR_ROLES, 'desk'] },
  'duplicate-check': { chinese: '查重并案', roles: [...MEDIATOR_ROLES, ...OFFICE] },
} as const satisfies Readonly<Record<string, PurposeRule>>;
export type Purpose = keyof typeof PURPOSES;
