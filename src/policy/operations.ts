/**
 * The kinds of things that can be called (操作类别). Every query and mutation carries exactly one.
 *
 * - `look-up` 查询公开信息: reads what is public anyway
 * - `ask` 法律咨询: asks the assistant a question
 * - `read-cases` 查阅案件: reads disputes; what is seen of each is the fields' own matter
 * - `report` 上报: brings a new dispute in
 * - `work` 办理: moves a case that one works on to its next step
 * - `direct` 研判分流: assesses, assigns, sends back
 * - `hand-over` 移送: gives a case to the court's platform
 * - `operate` 运行管理: looks after the hub itself
 */
export const OPERATIONS = [
  'look-up',
  'ask',
  'read-cases',
  'report',
  'work',
  'direct',
  'hand-over',
  'operate',
] as const;

export type Operation = (typeof OPERATIONS)[number];

export const isOperation = (operation: unknown): operation is Operation =>
  (OPERATIONS as readonly unknown[]).includes(operation);
