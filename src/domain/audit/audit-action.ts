/**
 * What is recorded (审计动作): looked 查看, unmasked 解除遮蔽, searched 检索, changed 变更, protected 设为保护对象,
 * exported 导出, erased 依法删除, signed-in 登录, sign-in-refused 登录被拒, signed-out 退出, acted-as 切换身份,
 * token-issued 发放令牌, access-refused 越权被拒, user-changed 账户变更, partner-changed 合作方变更, keys-rotated
 * 密钥轮换, audit-read 查阅审计, audit-pruned 到期清理审计.
 */
export const AUDIT_ACTIONS = [
  'looked',
  'unmasked',
  'searched',
  'changed',
  'protected',
  'exported',
  'erased',
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'acted-as',
  'token-issued',
  'access-refused',
  'user-changed',
  'partner-changed',
  'keys-rotated',
  'audit-read',
  'audit-pruned',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
