import type { CourtStatus } from '../../src/domain/platforms/platform-report.js';
import { registerValues } from '../kit/index.js';

export const CourtStatusEnum = registerValues<CourtStatus>(
  'CourtStatus',
  'How far the court has got with a dispute (法院办理状态).',
  {
    returned: 'Sent back to whoever asked (已退回申请).',
    accepted: 'Accepted (已受理).',
    'mediator-assigned': 'A mediator was named (已指定调解员).',
    'mediator-accepted': 'The mediator accepted (调解员已接受).',
    mediating: 'Being mediated (调解中).',
    'appraisal-began': 'Stands still for an appraisal (鉴定评估中).',
    'appraisal-ended': 'The appraisal is done (鉴定评估完成).',
    extended: 'Extended by consent (已延长调解期限).',
    succeeded: 'Mediation succeeded (调解成功).',
    failed: 'Mediation failed (调解不成).',
    'confirmation-applied': 'Judicial confirmation applied for (已申请司法确认).',
    confirmed: 'Agreement confirmed by ruling (裁定确认有效).',
    'confirmation-dismissed': 'Confirmation dismissed (驳回确认申请).',
    withdrawn: 'Withdrawn (已撤回).',
  },
);
