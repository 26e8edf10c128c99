import type { Step } from '../../src/domain/disputes/step.js';

/** The app's words for how far a report has come (办理阶段), as of contract version 1. */
export const STAGES: Readonly<Record<Step, string>> = {
  collect: '已采集',
  report: '已上报',
  assess: '研判中',
  route: '分流中',
  handle: '调处中',
  'feed-back': '反馈中',
  verify: '核查中',
  'follow-up': '回访中',
  closed: '已办结',
};
