/**
 * The eight steps of the closed loop (闭环), in order, and the state after the last of them:
 * 采集 collect, 上报 report, 研判 assess, 分流 route, 处置 handle, 反馈 feed back, 核查 verify, 回访 follow up.
 */
export const STEPS = [
  'collect',
  'report',
  'assess',
  'route',
  'handle',
  'feed-back',
  'verify',
  'follow-up',
  'closed',
] as const;

/** Where a dispute stands in the loop: the step that is being worked on, or `closed` (办结). */
export type Step = (typeof STEPS)[number];
