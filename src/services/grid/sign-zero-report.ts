import { type GridRefusal, refuseInGrid } from '../../domain/grid/grid-refusal.js';
import type { Round } from '../../domain/grid/round.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { changeRound } from './change-round.js';

/** Whoever walks a round signs that nothing was found (签署零报告): only after everything was walked, and only if so. */
export const signZeroReport = (
  roundId: string,
  statement: string,
  by: Actor,
  context: ServiceContext,
): Promise<Round | GridRefusal> =>
  changeRound(
    roundId,
    'zero-report',
    (current) => {
      const { worker, stops, zeroReport } = current;
      if (worker?.personId !== by.personId) {
        return refuseInGrid('not-yours', '零报告须由承担该任务的人员本人签署。');
      }
      if (zeroReport) return refuseInGrid('wrong-state', '该任务已签零报告。');
      if (statement.trim() === '' || [...statement].length > 500) {
        return refuseInGrid('invalid-input', '零报告须写明情况，不超过 500 字。');
      }
      if (stops.some(({ doneOn }) => doneOn === undefined)) {
        return refuseInGrid('stops-open', '还有未走访的户（组），不能签零报告。');
      }
      if (stops.some(({ found }) => found === 'hint' || found === 'dispute')) {
        return refuseInGrid('something-found', '本次已登记有苗头或纠纷，不能签零报告。');
      }
      const at = context.clock.now();
      return { ...current, zeroReport: { at, by: { personId: by.personId, name: by.name }, statement } };
    },
    by,
    context,
  );
