import type { Step } from '../../src/domain/disputes/step.js';

/** How the grid platform names the step that a record has come to (处理环节), and its code for it. */
export const STAGES: Readonly<Record<Step, { readonly code: string; readonly name: string }>> = {
  collect: { code: '01', name: '采集' },
  report: { code: '02', name: '上报' },
  assess: { code: '03', name: '研判' },
  route: { code: '04', name: '分流' },
  handle: { code: '05', name: '处置' },
  'feed-back': { code: '06', name: '反馈' },
  verify: { code: '07', name: '核查' },
  'follow-up': { code: '08', name: '回访' },
  closed: { code: '09', name: '办结' },
};

/** The step that a stage code stands for, if it is one of ours. */
export const stepOfStage = (code: string): Step | undefined =>
  (Object.keys(STAGES) as Step[]).find((step) => STAGES[step].code === code);
