import { type GridRefusal, refuseInGrid } from '../../domain/grid/grid-refusal.js';
import type { Round, RoundWorker } from '../../domain/grid/round.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { changeRound } from './change-round.js';
import { roundTaskEffect } from './round-task-effect.js';

/** Puts a round into other hands, such as when somebody is ill (改派任务); the grid platform is told. */
export const reassignRound = (
  roundId: string,
  { worker, reason }: { readonly worker: RoundWorker; readonly reason: string },
  by: Actor,
  context: ServiceContext,
): Promise<Round | GridRefusal> =>
  changeRound(
    roundId,
    'reassigned',
    (current) => {
      if (current.state === 'complete') return refuseInGrid('wrong-state', '该任务已经完成，不能改派。');
      if (!isWorker(worker) || reason.trim() === '' || [...reason].length > 200) {
        return refuseInGrid('invalid-input', '须写明接手人员和改派理由，理由不超过 200 字。');
      }
      const at = context.clock.now();
      const assignment = { ...worker, at, by: by.personId, reason };
      const next = { ...current, worker, assignments: [...current.assignments, assignment] };
      return roundTaskEffect(next, at);
    },
    by,
    context,
  );

/** Whether this names somebody who can walk a route (人员信息检查). */
export const isWorker = ({ personId, name }: RoundWorker): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9_:-]{0,63}$/.test(personId) && name.trim() !== '' && [...name].length <= 80;
