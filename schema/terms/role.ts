import type { Role } from '../../src/domain/people/role.js';
import { registerValues } from '../kit/index.js';

export const RoleEnum = registerValues<Role>('Role', 'What somebody acts as (身份).', {
  resident: 'Resident (群众).',
  'grid-worker': 'Grid worker (网格员).',
  'peoples-mediator': "People's mediator (人民调解员).",
  'legal-aid-worker': 'Legal-aid worker (法律援助员).',
  'police-coordinator': 'Police-mediation coordinator (警调协作员).',
  'village-elder': 'Respected villager whose word counts (乡贤).',
  'legal-volunteer': 'Legal-knowledge volunteer (法律明白人).',
  'village-legal-adviser': 'Lawyer who advises a village (村居法律顾问).',
  notary: 'Notary (公证员).',
  'court-staff': 'Court staff (法院工作人员).',
  'community-secretary': 'Secretary of a community (社区书记).',
  desk: 'Desk of the subdistrict (街道综治中心).',
  leader: 'Member of the leading group (领导小组成员).',
  auditor: 'Auditor, who reads the audit log (审计员).',
  'security-officer': 'Security officer, who looks after keys and partner systems (安全员).',
  administrator: 'Administrator, who sets up accounts (系统管理员).',
  partner: 'Partner system (合作平台).',
  hub: 'The hub itself, acting by rule (平台自动办理).',
});
