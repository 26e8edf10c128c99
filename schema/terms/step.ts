import type { Step } from '../../src/domain/disputes/step.js';
import { registerValues } from '../kit/index.js';

export const StepEnum = registerValues<Step>('Step', 'A step of the closed loop (环节).', {
  collect: 'Collecting what happened (采集).',
  report: 'Reported, waiting for the desk (上报).',
  assess: 'Being assessed (研判).',
  route: 'Being routed to whoever will handle it (分流).',
  handle: 'Being handled by a mediator (处置).',
  'feed-back': 'Feeding back the outcome to those concerned (反馈).',
  verify: 'Being verified by the desk (核查).',
  'follow-up': 'Being followed up (回访).',
  closed: 'Closed (办结).',
});
