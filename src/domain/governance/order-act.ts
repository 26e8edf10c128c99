/**
 * What can be done with a supervision order (督办动作): issue 下发, receive 签收, reject 退回, extend 延期, recall 撤回,
 * answer 反馈, return 退办, close 办结, yellow-card 黄牌, red-card 红牌.
 */
export const ORDER_ACTS = [
  'issue',
  'receive',
  'reject',
  'extend',
  'recall',
  'answer',
  'return',
  'close',
  'yellow-card',
  'red-card',
] as const;

export type OrderAct = (typeof ORDER_ACTS)[number];
