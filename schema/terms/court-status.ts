import type { CourtStatus } from '../../src/domain/platforms/platform-report.js';
import { registerValues } from '../kit/index.js';

export const CourtStatusEnum = registerValues<CourtStatus>(
  'CourtStatus',
  'How far the court has got with a dispute (法院办理状态).',
  {
    accepted: 'Accepted (已受理).',
    mediating: 'Being mediated (调解中).',
    succeeded: 'Mediation succeeded (调解成功).',
    failed: 'Mediation failed (调解不成).',
    'confirmation-applied': 'Judicial confirmation applied for (已申请司法确认).',
    confirmed: 'Agreement confirmed by ruling (裁定确认有效).',
    'confirmation-dismissed': 'Confirmation dismissed (驳回确认申请).',
    withdrawn: 'Withdrawn (已撤回).',
  },
);
