/**
 * What a person acts as (身份). One person may hold several roles (多员合一) and says with each action which one;
 * `hub` is the hub itself, acting by rule.
 *
 * - `resident` 群众: whoever brings a dispute, or is a party to one
 * - `grid-worker` 网格员, `peoples-mediator` 人民调解员, `legal-aid-worker` 法律援助员,
 *   `police-coordinator` 警调协作员: those who find disputes and mediate
 * - `village-elder` 乡贤, `legal-volunteer` 法律明白人, `village-legal-adviser` 村居法律顾问,
 *   `notary` 公证员, `court-staff` 法院工作人员: those who help
 * - `community-secretary` 社区书记, `desk` 街道综治专干, `leader` 领导小组成员: those who direct
 * - `auditor` 审计员, `security-officer` 安全员, `administrator` 系统管理员: those who watch over the hub, and each other
 * - `partner` 合作平台: another system
 */
export const ROLES = [
  'resident',
  'grid-worker',
  'peoples-mediator',
  'legal-aid-worker',
  'police-coordinator',
  'village-elder',
  'legal-volunteer',
  'village-legal-adviser',
  'notary',
  'court-staff',
  'community-secretary',
  'desk',
  'leader',
  'auditor',
  'security-officer',
  'administrator',
  'partner',
  'hub',
] as const;

export type Role = (typeof ROLES)[number];
