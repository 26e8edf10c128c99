import type { Role } from '../../src/domain/people/role.js';
import { registerValues } from '../kit/index.js';

export const RoleEnum = registerValues<Role>('Role', 'What somebody acts as (身份).', {
  'grid-worker': 'Grid worker (网格员).',
  'peoples-mediator': "People's mediator (人民调解员).",
  'legal-aid-worker': 'Legal-aid worker (法律援助员).',
  'police-coordinator': 'Police-mediation coordinator (警调协作员).',
  'legal-volunteer': 'Legal-knowledge volunteer (法律明白人).',
  'court-staff': 'Court staff (法院工作人员).',
  desk: 'Desk of the subdistrict (街道综治中心).',
  leader: 'Member of the leading group (领导小组成员).',
  partner: 'Partner system (合作平台).',
  hub: 'The hub itself, acting by rule (平台自动办理).',
});
