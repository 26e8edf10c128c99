import { COURT_STATUSES, type CourtStatus } from '../../src/domain/platforms/platform-report.js';

/** The court platform's words for how a case stands (案件状态), as of contract version 1. */
export const COURT_STATES: Readonly<Record<CourtStatus, string>> = {
  accepted: '已受理',
  mediating: '调解中',
  succeeded: '调解成功',
  failed: '调解不成',
  'confirmation-applied': '已申请司法确认',
  confirmed: '司法确认裁定有效',
  'confirmation-dismissed': '驳回司法确认申请',
  withdrawn: '已撤回',
};

/** What a word of the court's stands for, if it is one of theirs. */
export const statusOfState = (state: string): CourtStatus | undefined =>
  COURT_STATUSES.find((status) => COURT_STATES[status] === state);
