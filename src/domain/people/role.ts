/**
 * What a person acts as. One person may hold several roles (多员合一) and says with each action which one.
 * Grid worker 网格员, people's mediator 人民调解员, legal-aid worker 法律援助员, police-mediation coordinator
 * 警调协作员, legal-knowledge volunteer 法律明白人, court staff 法院工作人员, desk 街道综治专干,
 * leader 领导小组成员, partner system 合作平台; `hub` is the hub itself, acting by rule.
 */
export const ROLES = [
  'grid-worker',
  'peoples-mediator',
  'legal-aid-worker',
  'police-coordinator',
  'legal-volunteer',
  'court-staff',
  'desk',
  'leader',
  'partner',
  'hub',
] as const;

export type Role = (typeof ROLES)[number];
