import type { Finding } from '../../src/domain/grid/round.js';
import type { RoundKind } from '../../src/domain/grid/round-period.js';
import { registerValues } from '../kit/index.js';

export const RoundKindEnum = registerValues<RoundKind>('RoundKind', 'A kind of round (巡查种类).', {
  visit: 'Half-monthly visits to households (半月走访).',
  sweep: 'The monthly sweep (月度排查).',
});

export const FindingEnum = registerValues<Finding>('Finding', 'What was found at a stop (走访结果).', {
  nothing: 'Nothing (无异常).',
  hint: 'An early sign (苗头).',
  dispute: 'A dispute (纠纷).',
});
