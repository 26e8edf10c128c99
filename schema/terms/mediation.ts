import type { MediationMode } from '../../src/domain/figures/mediation-mode.js';
import type { MediationResult } from '../../src/domain/figures/mediation-result.js';
import { registerValues } from '../kit/index.js';

export const MediationModeEnum = registerValues<MediationMode>(
  'MediationMode',
  'How parties were mediated (调解方式).',
  {
    'on-site': 'By a mediator on the spot (调解员现场调解).',
    'police-justice': 'By police and justice together (警司联调).',
    'mediation-room': 'In a mediation room (调解室专调).',
    'remote-court': 'With the court, at a distance (远程诉调).',
  },
);

export const MediationResultEnum = registerValues<MediationResult>(
  'MediationResult',
  'How mediation ended (调解结果).',
  {
    succeeded: 'The parties agreed (调解成功).',
    failed: 'They did not (调解不成).',
    withdrawn: 'It was withdrawn (撤回申请).',
    terminated: 'It was broken off, because it was not to be mediated (终止调解).',
  },
);
