import { ENDING_GROUNDS, type EndingGround } from '../../src/domain/court/ending-grounds.js';
import type { MediationPhase } from '../../src/domain/court/mediation-term.js';
import type { CorrectableField } from '../../src/domain/disputes/correctable-field.js';
import type { CourtStatus, FilingState } from '../../src/domain/platforms/platform-report.js';

/** The court platform's words for how a case stands (案件状态), as of contract version 2. */
export const COURT_STATES: Readonly<Record<CourtStatus, string>> = {
  returned: '已退回申请',
  accepted: '已受理',
  'mediator-assigned': '已指定调解员',
  'mediator-accepted': '调解员已接受',
  mediating: '调解中',
  'appraisal-began': '鉴定评估中',
  'appraisal-ended': '鉴定评估完成',
  extended: '已延长调解期限',
  succeeded: '调解成功',
  failed: '调解不成',
  'confirmation-applied': '已申请司法确认',
  confirmed: '司法确认裁定有效',
  'confirmation-dismissed': '驳回司法确认申请',
  withdrawn: '已撤回',
};

/** Its words for the phase that it mediates in (调解阶段). */
export const COURT_PHASES: Readonly<Record<MediationPhase, string>> = {
  'before-filing': '诉前',
  ordinary: '普通程序',
  summary: '简易程序',
};

/** Its words for how something stands that was filed with it (提交事项状态). */
export const COURT_FILING_STATES: Readonly<Record<FilingState, string>> = {
  received: '已收到',
  supplement: '需补正材料',
  accepted: '已受理',
  'not-accepted': '不予受理',
  confirmed: '裁定有效',
  refused: '裁定驳回',
  withdrawn: '已撤回',
  booked: '已排期',
  held: '已召开',
  'not-held': '未能召开',
  cancelled: '已取消',
  enrolled: '已入驻',
  'not-enrolled': '未通过',
  ended: '已停用',
};

/** Its words for what can be corrected of a party (更正事项), as of contract version 2.1. */
export const COURT_FIELDS: Readonly<Record<CorrectableField, string>> = {
  name: '姓名',
  idNumber: '身份证号',
  phone: '联系电话',
  address: '住址',
  deliveryAddress: '电子送达地址',
};

/** Its words for what it decided on a correction (更正结果). */
export const COURT_DECISIONS = { accepted: '已更正', refused: '不予更正' } as const;

/** Its codes for why mediation ended (终结情形). */
export const COURT_ENDINGS = Object.fromEntries(
  Object.entries(ENDING_GROUNDS).map(([ground, { code }]) => [ground, code]),
) as Readonly<Record<EndingGround, string>>;

/** What a word of the court's stands for, if it is one of theirs. */
export const wordOf = <Ours extends string>(
  table: Readonly<Record<Ours, string>>,
  theirs: string,
): Ours | undefined => (Object.keys(table) as Ours[]).find((ours) => table[ours] === theirs);
