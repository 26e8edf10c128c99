import type { Step } from '../disputes/step.js';

/** How a resident is told where a dispute stands (办理进度): what is being done now, without a term of the office. */
export const STEP_IN_PLAIN_WORDS: Readonly<Record<Step, string>> = {
  collect: '正在登记',
  report: '已经收到，等综治中心受理',
  assess: '正在了解情况',
  route: '正在安排调解员',
  handle: '正在调解',
  'feed-back': '正在告知处理结果',
  verify: '正在核实处理结果',
  'follow-up': '正在回访',
  closed: '已经办结',
};
