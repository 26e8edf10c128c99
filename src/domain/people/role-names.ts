import type { Role } from './role.js';

/** What a role is called on screens (身份名称). */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  resident: '群众',
  'grid-worker': '网格员',
  'peoples-mediator': '人民调解员',
  'legal-aid-worker': '法律援助员',
  'police-coordinator': '警调协作员',
  'village-elder': '乡贤',
  'legal-volunteer': '法律明白人',
  'village-legal-adviser': '村居法律顾问',
  notary: '公证员',
  'court-staff': '法院工作人员',
  'community-secretary': '社区书记',
  desk: '街道综治专干',
  leader: '领导小组成员',
  auditor: '审计员',
  'security-officer': '安全员',
  administrator: '系统管理员',
  partner: '合作平台',
  hub: '本平台',
};
