import type { Finding } from '../../src/domain/grid/round.js';

/** The grid platform's codes for what was found at a stop (走访结果): 0 无异常, 1 苗头, 2 纠纷. */
export const FOUND_CODES = { nothing: '0', hint: '1', dispute: '2' } as const satisfies Readonly<
  Record<Finding, string>
>;
