/**
 * The kinds of things that can be called (操作类别). Every query and mutation carries exactly one.
 *
 * - `look-up` 查询公开信息: reads what is public anyway
 * - `own-account` 本人账户: reads and changes what is the caller's own, such as who one is signed in as
 * - `ask` 法律咨询: asks the assistant a question
 * - `read-cases` 查阅案件: reads disputes; what is seen of each is the fields' own matter
 * - `report` 上报: brings a new dispute in
 * - `work` 办理: moves a case that one works on to its next step
 * - `direct` 研判分流: assesses, assigns, sends back
 * - `hand-over` 移送: gives a case to the court's platform
 * - `operate` 运行管理: looks after the work of the hub itself
 * - `administer` 账户管理: sets up accounts and posts
 * - `secure` 安全管理: looks after keys and partner systems
 * - `read-audit` 审计查阅: reads the audit log
 */
export const OPERATIONS = [
  'look-up',
  'own-account',
  'ask',
  'read-cases',
  'report',
  'work',
  'direct',
  'hand-over',
  'operate',
  'administer',
  'secure',
  'read-audit',
] as const;

export type Operation = (typeof OPERATIONS)[number];

export const isOperation = (operation: unknown): operation is Operation =>
  (OPERATIONS as readonly unknown[]).includes(operation);
