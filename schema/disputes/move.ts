import type { Move } from '../../src/domain/disputes/transition.js';
import { registerValues } from '../kit/index.js';

export const MoveEnum = registerValues<Move>(
  'Move',
  'How a dispute goes from a step to another (流转方式).',
  {
    advance: 'On to the next step (推进).',
    'send-back': 'Back to an earlier step (退回).',
    skip: 'Past a step that does not apply (跳过).',
  },
);
